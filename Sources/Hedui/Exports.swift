// SPDX-License-Identifier: Apache-2.0

// Users write one import: the words of the model come with the library.
@_exported public import HeduiModel
