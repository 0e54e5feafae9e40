// SPDX-License-Identifier: Apache-2.0

import Hedui
import HeduiModel
import HeduiWorkers
import Testing

struct WorkerTermsTests {
  private let request = Array(#"{"kind":"photo","name":"a"}"#.utf8)

  private func terms() -> WorkerTerms {
    var terms = WorkerTerms()
    terms.policy = "p\"1"
    terms.language = .en
    terms.today = CivilDate("2024-10-09")
    terms.words = .full
    terms.asksForDocument = true
    return terms
  }

  /// What a reader makes of bytes that come in pieces of a length.
  private func messages(_ bytes: [UInt8], by length: Int) -> (found: [WorkerMessage], isSound: Bool)
  {
    var reader = MessageReader()
    var found: [WorkerMessage] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + length)
      guard reader.add(bytes[start..<end], { found.append($0) }) else { return (found, false) }
      start = end
    }
    return (found, true)
  }

  @Test func `terms, what is attached and lines are told apart however they come`() {
    var terms = terms()
    let parts: [(String?, [UInt8])] = [
      ("a b/照.jpg", [0x0A, 0x40, 0x0A]), ("empty", []), (nil, Array("@{}\n".utf8)),
    ]
    terms.attachments = parts.map {
      WorkerTerms.Attachment(path: $0.0, byteCount: $0.1.count)
    }
    let first = terms.line + parts.flatMap(\.1) + request + [0x0A]
    let bytes = first + request + [0x0A] + self.terms().line + request + [0x0A]
    for length in [1, 2, 3, 7, 64, bytes.count] {
      let (found, isSound) = messages(bytes, by: length)
      #expect(isSound && found.count == 3)
      #expect(found.map(\.line) == [request, request, request])
      #expect(found.first?.terms == terms)
      #expect(found.first?.parts.map(\.path) == parts.map(\.0))
      #expect(found.first?.parts.map(\.bytes) == parts.map(\.1))
      #expect(found[1].terms == nil && found[2].terms == self.terms())
    }
  }

  @Test(arguments: [
    "@\n", "@nonsense\n", "@[]\n", "@{\"attached\":[[-1]]}\n", "@{\"attached\":[[\"x\"]]}\n",
    "@{\"attached\":[1]}\n", "@{\"attached\":[[1073741824],[1]]}\n",
    "@{\"attached\":[[99999999999999999999]]}\n",
  ])
  func `terms that make no sense end the conversation`(text: String) {
    #expect(!messages(Array(text.utf8), by: 5).isSound)
  }

  @Test func `a line that looks like terms is a bad line, and the next is read as ever`() async {
    let pool = WorkerPool(
      ShellWorker.program(
        """
        echo "ready x"
        while IFS= read -r line; do
          case "$line" in
            @*) continue;;
          esac
          echo '"k"'; echo "{\\"report\\":${#line}}"; echo "ready x"
        done
        """), ShellWorker.options(jobs: 1))
    defer { pool.close() }
    let line = Array("@{\"attached\":[[1000000]]}".utf8)
    let answer = await withCheckedContinuation { continuation in
      pool.begin(line, WorkerTerms(), number: 1, in: .en) { continuation.resume(returning: $0) }
    }
    // A blank in front, and then an answer to it as to any line.
    let expected = "{\"key\":\"k\",\"report\":\(line.count + 1)}\n"
    #expect(String(decoding: answer, as: UTF8.self) == expected)
  }

  @Test func `a request takes what is attached for its source`() throws {
    let photo = WorkerRequest.read(request, with: [.init(path: nil, bytes: [1, 2])])
    #expect(try photo.request.get().source == .bytes([1, 2]))
    let dossier = WorkerRequest.read(
      Array(#"{"kind":"dossier"}"#.utf8),
      with: [.init(path: "dossier.yaml", bytes: [1]), .init(path: "a", bytes: [])])
    #expect(
      try dossier.request.get().source
        == .files([
          WorkerFile(path: "dossier.yaml", bytes: [1]), WorkerFile(path: "a", bytes: []),
        ]))
    let both = WorkerRequest.read(
      Array(#"{"kind":"photo","path":"a"}"#.utf8), with: [.init(path: nil, bytes: [1])])
    #expect(throws: WorkerFailure.self) { try both.request.get() }
  }

  @Test(arguments: ["path", "pathBytes", "folder", "folderBytes"])
  func `a confined worker takes no paths`(member: String) {
    let line = Array("{\"kind\":\"dossier\",\"data\":\"QQ==\",\"\(member)\":\"YQ==\"}".utf8)
    let reading = WorkerRequest.read(line, isConfined: true)
    #expect(throws: WorkerFailure.self) { try reading.request.get() }
  }

  @Test func `a document comes back as it was written`() {
    let text = "{\"a\": \"x\\n\\\"y\\\\ \u{1} \u{7F} \t 照\"}\n\r"
    let document = WorkerDocument(
      tally: ["accept": 1, "outcome.pass": 20], json: Array(text.utf8))
    #expect(WorkerDocument(answer: Array(document.answer.utf8)) == document)
    for broken in [
      "", "{}", "{\"tally\":\"a\",\"document\":\"\"}", "{\"tally\":\"\",\"document\":\"x}",
      "{\"tally\":\"\",\"document\":\"\\q\"}", "{\"tally\":\"\",\"document\":\"\\u00\"}",
      "{\"tally\":\"\",\"document\":\"\"}}", "{\"tally\":\"\",\"document\":\"\\",
    ] {
      #expect(WorkerDocument(answer: Array(broken.utf8)) == nil, "\(broken)")
    }
  }
}
