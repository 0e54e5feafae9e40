// SPDX-License-Identifier: Apache-2.0

package import CHeduiABI
import Hedui
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The version of the library.
@_cdecl("hedui_version")
package func heduiVersion() -> UnsafeMutablePointer<CChar>? { strdup(Tool.version) }

/// Makes an engine of texts `name=value`, ended by nil.
@_cdecl("hedui_engine_open")
package func heduiEngineOpen(
  _ options: UnsafePointer<UnsafePointer<CChar>?>?,
  _ problem: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> OpaquePointer? {
  problem?.pointee = nil
  var language = Language.zh
  do throws(EngineProblem) {
    let options = try EngineOptions(texts(options))
    language = options.language
    return OpaquePointer(Unmanaged.passRetained(try Engine(options)).toOpaque())
  } catch {
    problem?.pointee = strdup(error.json(in: language))
    return nil
  }
}

/// Ends an engine.
@_cdecl("hedui_engine_close")
package func heduiEngineClose(_ engine: OpaquePointer?) {
  guard let engine else { return }
  Unmanaged<Engine>.fromOpaque(UnsafeRawPointer(engine)).release()
}

/// Checks an ID photo in memory.
@_cdecl("hedui_check_photo")
package func heduiCheckPhoto(
  _ engine: OpaquePointer?, _ bytes: UnsafePointer<UInt8>?, _ length: Int,
  _ name: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<CChar>? {
  answer(from: engine) { engine throws(EngineProblem) in
    let name = try text(name, "name")
    return engine.check(photo: try copy(bytes, length, "bytes", for: engine), named: name)
  }
}

/// Checks the dossiers at a path.
@_cdecl("hedui_validate_folder")
package func heduiValidateFolder(
  _ engine: OpaquePointer?, _ path: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<CChar>? {
  answer(from: engine) { engine throws(EngineProblem) in
    guard let path else { throw isNull("path") }
    return try engine.validate(at: FilePath(platformString: path))
  }
}

/// Checks a dossier whose document is in memory.
@_cdecl("hedui_validate_document")
package func heduiValidateDocument(
  _ engine: OpaquePointer?, _ document: UnsafePointer<UInt8>?, _ length: Int,
  _ name: UnsafePointer<CChar>?, _ files: UnsafePointer<hedui_files>?
) -> UnsafeMutablePointer<CChar>? {
  answer(from: engine) { engine throws(EngineProblem) in
    let name = try text(name, "name")
    let bytes = try copy(document, length, "document", for: engine)
    return engine.validate(bytes, named: name, files.flatMap { CallerFiles($0.pointee) })
  }
}

/// Takes a text back.
@_cdecl("hedui_free")
package func heduiFree(_ text: UnsafeMutablePointer<CChar>?) { free(text) }

// MARK: What the caller gave

/// What an engine answers, or why it does not.
private func answer(
  from pointer: OpaquePointer?, _ body: (Engine) throws(EngineProblem) -> String
) -> UnsafeMutablePointer<CChar>? {
  guard let pointer else { return strdup(isNull("engine").json(in: .zh)) }
  let engine = Unmanaged<Engine>.fromOpaque(UnsafeRawPointer(pointer)).takeUnretainedValue()
  do throws(EngineProblem) {
    return strdup(try body(engine))
  } catch {
    return strdup(error.json(in: engine.language))
  }
}

/// Texts up to the nil that ends them; what is not UTF-8 is repaired.
private func texts(_ list: UnsafePointer<UnsafePointer<CChar>?>?) -> [String] {
  guard var next = list else { return [] }
  var all: [String] = []
  while let text = next.pointee {
    all.append(String(cString: text))
    next += 1
  }
  return all
}

private func text(
  _ text: UnsafePointer<CChar>?, _ argument: String
) throws(EngineProblem) -> String {
  guard let text else { throw isNull(argument) }
  return String(cString: text)
}

private func copy(
  _ bytes: UnsafePointer<UInt8>?, _ length: Int, _ argument: String, for engine: Engine
) throws(EngineProblem) -> [UInt8] {
  try engine.admit(byteCount: length)
  guard length == 0 || bytes != nil else { throw isNull(argument) }
  return [UInt8](UnsafeBufferPointer(start: bytes, count: length))
}

private func isNull(_ argument: String) -> EngineProblem {
  EngineProblem(.missingArgument, nullArgument(.text(argument)))
}

private let nullArgument = MessageTemplate(
  zh: "参数 {0} 是空指针", en: "the argument {0} is NULL")
