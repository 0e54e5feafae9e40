// SPDX-License-Identifier: Apache-2.0
#ifndef HEDUI_ENCODE_H
#define HEDUI_ENCODE_H

#include <stddef.h>
#include <stdint.h>

#endif
