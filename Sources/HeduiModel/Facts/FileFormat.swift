// SPDX-License-Identifier: Apache-2.0

/// What a file is by its content; its name plays no part.
public enum FileFormat: String, Sendable, Hashable, CaseIterable {
  case jpeg, png, gif, bmp, tiff, webp, heif, avif, jxl, pdf, zip, text, empty, unknown

  /// The format's name as people write it.
  public var name: Bilingual {
    switch self {
    case .jpeg: Bilingual(zh: "JPEG", en: "JPEG")
    case .png: Bilingual(zh: "PNG", en: "PNG")
    case .gif: Bilingual(zh: "GIF", en: "GIF")
    case .bmp: Bilingual(zh: "BMP", en: "BMP")
    case .tiff: Bilingual(zh: "TIFF", en: "TIFF")
    case .webp: Bilingual(zh: "WebP", en: "WebP")
    case .heif: Bilingual(zh: "HEIC/HEIF（苹果手机常用）", en: "HEIC/HEIF (usual on iPhones)")
    case .avif: Bilingual(zh: "AVIF", en: "AVIF")
    case .jxl: Bilingual(zh: "JPEG XL", en: "JPEG XL")
    case .pdf: Bilingual(zh: "PDF", en: "PDF")
    case .zip: Bilingual(zh: "ZIP 压缩包或 Office 文档", en: "ZIP archive or Office document")
    case .text: Bilingual(zh: "文本", en: "text")
    case .empty: Bilingual(zh: "空文件", en: "empty file")
    case .unknown: Bilingual(zh: "无法识别的格式", en: "an unknown format")
    }
  }

  /// The format as a typed value: the code for machines, the name for people.
  public var value: Value { .term(code: rawValue, name: name) }
}
