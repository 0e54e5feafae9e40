# SPDX-License-Identifier: Apache-2.0
"""The dossier's shape as a pydantic model, as a Python program would state it: types, words, required keys,
no unknown keys. Dates and names stay text, which is less than Hedui does."""
from typing import Literal, Optional, Union

from pydantic import BaseModel, ConfigDict

Text = Union[str, int, float]
Words = Optional[str]


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid", alias_generator=lambda name: name.strip("_").replace("_", "-"))


class Seal(Part):
    holder: str
    kind: Literal["unit", "department", "drawing-review", "drawing-issue", "as-built", "registered", "personal",
                  "electronic"] = "unit"
    party: Optional[Literal["owner", "survey", "design", "construction", "supervision", "review"]] = None


class Annotation(Part):
    words: Words = None
    verifier: Words = None
    date: Words = None
    seal: Union[Seal, Literal["none"], None] = None
    extent: Optional[Literal["one-page", "every-page"]] = None


class Evidence(Part):
    file: str
    kind: Literal[
        "drawing", "joint-review", "five-party-letter", "completion", "review", "process", "certificate",
        "platform-capture", "cover", "contents", "body", "diploma", "degree", "graduate-registration",
        "chsi-registration", "chsi-report", "foreign-authentication", "title-certificate", "appointment",
        "title-confirmation", "insurance-proof", "hours-record", "assessment-form", "award",
        "main-contributor", "patent-certificate", "standard-text", "self-assessment-form",
        "recommender-certificate", "unit-explanation", "authorisation", "entrustment", "review-form",
        "publicity-table", "signature", "other"] = "other"
    issuer: Words = None
    platform: Words = None
    url: Words = None
    shows_applicant: Optional[bool] = None
    applicant_name: Words = None
    attending: list[Literal["owner", "survey", "design", "construction", "supervision", "review"]] = []
    pages: Optional[int] = None
    dated: Words = None
    seals: Union[list[Seal], Literal["none"], None] = None
    annotation: Optional[Annotation] = None


class Applicant(Part):
    name: str
    former_names: list[str] = []
    resident_id: Words = None
    birth: Words = None
    sex: Optional[Literal["male", "female"]] = None
    phone: Words = None


class Employment(Part):
    status: Optional[Literal["in-service", "retired", "left"]] = None
    kind: Optional[Literal["regular", "non-staff", "off-post-venture"]] = None
    works_in_city: Optional[bool] = None
    works_in_prefab: Optional[bool] = None
    explanation: list[Evidence] = []


class Affiliation(Part):
    insurance_region: Words = None
    file_region: Words = None
    labour_region: Words = None
    insurance_unit: Words = None
    file_unit: Words = None
    labour_unit: Words = None


class Employer(Part):
    name: str
    aliases: list[str] = []
    uscc: Words = None
    region: Words = None
    level: Optional[Literal["central", "provincial", "local"]] = None
    departments: Optional[bool] = None
    bound: Optional[bool] = None
    authorisation: list[Evidence] = []
    entrusted: Optional[bool] = None
    entrustment: list[Evidence] = []


class Notice(Part):
    from_: Words = None
    to: Words = None
    recorded: Optional[bool] = None
    objection: Optional[bool] = None
    exported: Optional[bool] = None
    evidence: list[Evidence] = []


class Tick(Part):
    name: str
    evidence: list[Evidence] = []


class Application(Part):
    plan: Words = None
    committee: Words = None
    route: Words = None
    basis: Optional[Literal["3.1", "3.2", "3.3", "3.4"]] = None
    ticks: list[Tick] = []
    archive_approved: Words = None
    submitted: Words = None
    resubmitted: Optional[bool] = None
    recommended: Words = None
    committed: Optional[bool] = None
    signature: list[Evidence] = []
    fee_paid: Optional[bool] = None
    exam_registered: Optional[bool] = None
    reapplicant: Optional[bool] = None


class Form(Part):
    specialty: Words = None
    category: Words = None
    work_years: Optional[Text] = None
    paper: Optional[bool] = None
    copies: Optional[int] = None
    seals: Union[list[Seal], Literal["none"], None] = None
    from_platform: Optional[bool] = None
    delivered: Optional[bool] = None
    evidence: list[Evidence] = []


class Title(Part):
    name: str
    level: Optional[Literal["technician", "assistant", "intermediate", "associate-senior", "senior"]] = None
    kind: Optional[Literal["reviewed", "level-two", "registered"]] = None
    specialty: Words = None
    obtained: Words = None
    issued: Words = None
    issuer: Words = None
    region: Words = None
    confirmed: Optional[bool] = None
    evidence: list[Evidence] = []


class Education(Part):
    level: str
    school: Words = None
    major: Words = None
    obtained: Words = None
    country: Words = None
    degree: Words = None
    number: Words = None
    auto_fetched: Optional[bool] = None
    later: Optional[bool] = None
    evidence: list[Evidence] = []


class Experience(Part):
    from_: str
    to: Words = None
    unit: Words = None
    post: Words = None
    specialty: Words = None
    prefab: Optional[bool] = None
    engineering: Optional[bool] = None


class Insurance(Part):
    province: Words = None
    city: Words = None
    unit: Words = None
    from_: Words = None
    to: Words = None
    evidence: list[Evidence] = []


class HoursYear(Part):
    year: int
    professional: Optional[float] = None
    general: Optional[float] = None
    industry: Optional[float] = None
    total: Optional[float] = None


class Hours(Part):
    synced: Optional[bool] = None
    years: list[HoursYear] = []
    evidence: list[Evidence] = []


class Assessment(Part):
    year: int
    result: Words = None
    unit: Words = None
    form: Optional[Literal["model", "other", "award", "remark"]] = None
    covers: list[int] = []
    summary: Words = None
    blanks: Union[list[str], Literal["none"], None] = None
    unsigned: Union[list[str], Literal["none"], None] = None
    sealed: Optional[bool] = None
    evidence: list[Evidence] = []


class Photo(Part):
    mode: Literal["uploaded", "fetched"]
    file: Words = None


class Project(Part):
    name: str
    role: Optional[Literal["manager", "chief-supervisor", "design-lead", "discipline-lead", "engineer",
                           "other"]] = None
    mode: Optional[Literal["design", "production", "construction", "supervision", "general-contracting",
                           "consulting"]] = None
    contract: Words = None
    started: Words = None
    finished: Words = None
    collective: Optional[bool] = None
    on_platform: Optional[bool] = None
    evidence: list[Evidence] = []


class Paper(Part):
    title: str
    journal: Words = None
    published: Words = None
    issn: Words = None
    cn: Words = None
    isbn: Words = None
    doi: Words = None
    authors: list[str] = []
    evidence: list[Evidence] = []


class Dossier(Part):
    schema_: Literal[1]
    id: Words = None
    applicant: Optional[Applicant] = None
    employment: Optional[Employment] = None
    affiliation: Optional[Affiliation] = None
    unit: Optional[Employer] = None
    public_notice: Optional[Notice] = None
    application: Optional[Application] = None
    form: Optional[Form] = None
    title: Optional[Title] = None
    education: list[Education] = []
    experience: list[Experience] = []
    insurance: list[Insurance] = []
    hours: Optional[Hours] = None
    assessments: list[Assessment] = []
    photo: Optional[Photo] = None
    projects: list[Project] = []
    papers: list[Paper] = []
    statement: Words = None
