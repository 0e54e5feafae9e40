// SPDX-License-Identifier: Apache-2.0

import HeduiModel

private let flagWords = ["有": "是", "无": "否", "y": "是", "n": "否", "√": "是", "×": "否"]

/// 人员名册: the columns of `--roster`.
let rosterColumns: [TableColumn] = [
  TableColumn(.applicant, applicantShape, "name", ["姓名", "申报人", "申报人姓名", "人员姓名", "name"]),
  TableColumn(
    .applicant, applicantShape, "resident-id",
    ["身份证号", "身份证号码", "居民身份证号码", "公民身份号码", "身份证", "证件号码", "resident id"]),
  TableColumn(.applicant, applicantShape, "former-names", ["曾用名", "former names"]),
  TableColumn(
    .applicant, applicantShape, "sex", ["性别", "sex", "gender"],
    words: ["男": "male", "女": "female", "男性": "male", "女性": "female", "m": "male", "f": "female"]),
  TableColumn(.applicant, applicantShape, "birth", ["出生日期", "出生年月", "出生年月日", "birth", "birthday"]),
  TableColumn(.applicant, applicantShape, "phone", ["联系电话", "手机", "手机号", "手机号码", "电话", "phone"]),
  TableColumn(
    .unit, employerShape, "name",
    ["单位", "单位名称", "单位全称", "工作单位", "所在单位", "申报单位", "unit", "employer"]),
  TableColumn(
    .unit, employerShape, "aliases", ["单位曾用名", "单位简称", "单位别名", "unit aliases"]),
  TableColumn(
    .unit, employerShape, "uscc", ["统一社会信用代码", "社会信用代码", "信用代码", "uscc"]),
  TableColumn(.unit, employerShape, "region", ["单位所在地", "单位地区", "所在地", "unit region"]),
  TableColumn(
    .application, applicationShape, "route", ["申报方式", "申报类型", "route"]),
  TableColumn(.application, applicationShape, "basis", ["申报依据", "basis"]),
  TableColumn(
    .form, reviewFormShape, "specialty", ["从事专业", "申报专业", "现从事专业", "specialty"]),
  TableColumn(.form, reviewFormShape, "category", ["申报类别", "专业类别", "category"]),
  TableColumn(
    .form, reviewFormShape, "work-years", ["专业工作年限", "工作年限", "work years"], units: ["年"]),
  TableColumn(
    .title, titleShape, "name",
    ["现专业技术资格", "现职称", "职称", "现有职称", "现任职称", "专业技术资格", "资格名称", "title"]),
  TableColumn(
    .title, titleShape, "level", ["职称等级", "职称级别", "资格等级", "title level"],
    words: [
      "员级": "technician", "助理级": "assistant", "中级": "intermediate",
      "副高级": "associate-senior", "副高": "associate-senior", "正高级": "senior", "正高": "senior",
    ]),
  TableColumn(
    .title, titleShape, "kind", ["资格种类", "职称取得方式", "取得方式", "title kind"],
    words: ["评审": "reviewed", "认定": "reviewed", "二级资格": "level-two", "注册": "registered"]),
  TableColumn(.title, titleShape, "specialty", ["职称专业", "资格专业", "title specialty"]),
  TableColumn(
    .title, titleShape, "obtained",
    ["职称取得时间", "资格取得时间", "现职称取得时间", "取得资格时间", "title obtained"]),
  TableColumn(.title, titleShape, "issuer", ["发证单位", "发证机关", "title issuer"]),
  TableColumn(
    .education, educationShape, "level", ["学历", "最高学历", "学历层次", "文化程度", "education"]),
  TableColumn(.education, educationShape, "school", ["毕业院校", "毕业学校", "院校", "school"]),
  TableColumn(.education, educationShape, "major", ["所学专业", "毕业专业", "major"]),
  TableColumn(
    .education, educationShape, "obtained", ["毕业时间", "毕业日期", "毕业年月", "graduated"]),
  TableColumn(.education, educationShape, "degree", ["学位", "degree"]),
  TableColumn(
    .education, educationShape, "number", ["毕业证书编号", "学历证书编号", "diploma number"]),
]

/// 工程业绩: the columns of `--projects`.
let projectColumns: [TableColumn] = [
  TableColumn(
    .projects, projectShape, "name", ["项目名称", "工程名称", "业绩名称", "名称", "name", "project"]),
  TableColumn(
    .projects, projectShape, "role",
    ["本人岗位", "担任岗位", "担任角色", "本人角色", "岗位", "角色", "role"],
    words: [
      "项目经理": "manager", "总监": "chief-supervisor", "总监理工程师": "chief-supervisor",
      "项目负责人": "design-lead", "专业负责人": "discipline-lead", "技术人员": "engineer",
      "其他": "other",
    ]),
  TableColumn(
    .projects, projectShape, "mode", ["组织方式", "业务类型", "项目类型", "工程类型", "mode"],
    words: [
      "设计": "design", "生产": "production", "施工": "construction", "监理": "supervision",
      "工程总承包": "general-contracting", "总承包": "general-contracting", "epc": "general-contracting",
      "全过程咨询": "consulting", "全过程工程咨询": "consulting",
    ]),
  TableColumn(
    .projects, projectShape, "contract", ["合同编号", "合同号", "项目编号", "项目代码", "contract"]),
  TableColumn(
    .projects, projectShape, "started", ["开始时间", "开工时间", "开工日期", "开始日期", "started"]),
  TableColumn(
    .projects, projectShape, "finished",
    ["完成时间", "竣工时间", "竣工日期", "完工时间", "完成日期", "结束时间", "finished"]),
  TableColumn(
    .projects, projectShape, "collective", ["集体项目", "是否集体项目", "collective"], words: flagWords),
  TableColumn(
    .projects, projectShape, "on-platform", ["平台有记录", "平台记录", "on platform"],
    words: flagWords),
  TableColumn(
    .projects, projectShape, "completion-recorded", ["平台有竣工记录", "竣工记录", "completion recorded"],
    words: flagWords),
]

/// 论文: the columns of `--papers`.
let paperColumns: [TableColumn] = [
  TableColumn(
    .papers, paperShape, "title", ["论文题目", "论文名称", "论文标题", "题目", "题名", "标题", "title"]),
  TableColumn(
    .papers, paperShape, "journal",
    ["期刊", "期刊名称", "刊物", "刊物名称", "发表刊物", "发表期刊", "journal"]),
  TableColumn(
    .papers, paperShape, "published", ["发表时间", "发表日期", "出版时间", "刊出时间", "published"]),
  TableColumn(.papers, paperShape, "authors", ["作者", "全部作者", "作者姓名", "署名", "authors"]),
  TableColumn(.papers, paperShape, "issn", ["ISSN", "国际刊号", "ISSN号"]),
  TableColumn(.papers, paperShape, "cn", ["CN", "国内刊号", "CN号", "刊号"]),
  TableColumn(.papers, paperShape, "isbn", ["ISBN", "ISBN号", "书号"]),
  TableColumn(.papers, paperShape, "doi", ["DOI", "DOI号"]),
]

/// 继续教育: the columns of `--hours`.
let hoursColumns: [TableColumn] = [
  TableColumn(
    .hours, hoursYearShape, "year", ["年度", "年份", "学年", "year"], units: ["年度", "年"]),
  TableColumn(
    .hours, hoursYearShape, "professional",
    ["专业科目", "专业科目学时", "专业学时", "专业课", "professional"], units: hourUnits),
  TableColumn(
    .hours, hoursYearShape, "general",
    ["一般公需科目", "一般公需科目学时", "一般公需", "一般公需学时", "general"], units: hourUnits),
  TableColumn(
    .hours, hoursYearShape, "industry",
    ["行业公需科目", "行业公需科目学时", "行业公需", "行业公需学时", "industry"], units: hourUnits),
  TableColumn(
    .hours, hoursYearShape, "total", ["合计", "合计学时", "总学时", "学时合计", "total"],
    units: hourUnits),
  TableColumn(
    .hours, hoursYearShape, "registered", ["登记学时", "系统登记学时", "入库学时", "registered"],
    units: hourUnits),
]

private let hourUnits = ["学时", "课时", "小时", "分"]
