// SPDX-License-Identifier: Apache-2.0
#ifndef CIMAGECODECS_H
#define CIMAGECODECS_H

#include "hedui_encode.h"
#include "hedui_images.h"
#include "hedui_png.h"

#endif
