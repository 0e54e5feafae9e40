// SPDX-License-Identifier: Apache-2.0

import HeduiModel
import HeduiRules
import Testing

/// The rules on regions, asked with names as people write them.
struct PlacesTests {
  private static let regions = ["绍兴市", "越城区", "柯桥区", "上虞区", "诸暨市", "嵊州市", "新昌县"]

  private func name(_ text: String) -> Name { Name(text: text, key: text) }

  private func isInCity(_ region: String) throws -> Bool {
    var parameters = ScopeEmployedInCity.Parameters()
    parameters.regions = Self.regions
    var unit = Employer(name: name("绍兴某某建筑科技有限公司"))
    unit.region = name(region)
    let dossier = Dossier(unit: unit)
    return try ScopeEmployedInCity(parameters).check(dossier, facts(dossier)).isPass
  }

  @Test(arguments: [
    "绍兴", "绍兴市", "浙江省绍兴市", "浙江绍兴", "绍兴市柯桥区", "柯桥", "绍兴上虞", "诸暨", "诸暨市枫桥镇", "新昌县",
  ])
  func `a region of the city is known`(region: String) throws {
    #expect(try isInCity(region))
  }

  @Test(arguments: ["杭州市", "江西省宜春市宜丰县新昌镇", "浙江省", "上海市", "", "市", "兴"])
  func `a region elsewhere is not the city's`(region: String) throws {
    #expect(try !isInCity(region))
  }

  private func isOneRegion(_ first: String, _ second: String) throws -> Bool {
    var parameters = ScopeAffiliationConsistent.Parameters()
    parameters.regions = Self.regions
    var affiliation = Affiliation()
    affiliation.insuranceRegion = name(first)
    affiliation.fileRegion = name(second)
    affiliation.labourRegion = name(first)
    var dossier = Dossier()
    dossier.affiliation = affiliation
    return try ScopeAffiliationConsistent(parameters).check(dossier, facts(dossier)).isPass
  }

  @Test(arguments: [
    ("绍兴市", "绍兴市"), ("绍兴市柯桥区", "柯桥区"), ("柯桥", "浙江省绍兴市柯桥区"), ("浙江省绍兴市", "绍兴"),
  ])
  func `one region in several ways of writing is one`(first: String, second: String) throws {
    #expect(try isOneRegion(first, second))
    #expect(try isOneRegion(second, first))
  }

  @Test(arguments: [
    ("绍兴市", "杭州市"), ("越城区", "柯桥区"), ("绍兴市", "绍兴市柯桥区"), ("柯桥区", "绍兴市"), ("绍兴市", "绍兴县"), ("", "绍兴市"),
  ])
  func `regions that differ or may differ are not one`(first: String, second: String) throws {
    #expect(try !isOneRegion(first, second))
    #expect(try !isOneRegion(second, first))
  }
}
