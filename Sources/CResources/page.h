// SPDX-License-Identifier: Apache-2.0
//
// The files of the web page, which stand in a file of their own for its length.
#ifndef HEDUI_PAGE_H
#define HEDUI_PAGE_H

#include "CResources.h"

/// The files, in the order of names.
extern const hedui_resource hedui_page_files[];
/// How many.
extern const size_t hedui_page_file_count;

#endif
