// SPDX-License-Identifier: Apache-2.0
#include "page.h"

// See resources.c.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char app_js[] = {
#embed "page/app.js"
};
static const unsigned char crop_js[] = {
#embed "page/crop.js"
};
static const unsigned char dom_js[] = {
#embed "page/dom.js"
};
static const unsigned char dossier_js[] = {
#embed "page/dossier.js"
};
static const unsigned char drop_js[] = {
#embed "page/drop.js"
};
static const unsigned char fields_js[] = {
#embed "page/fields.js"
};
static const unsigned char findings_js[] = {
#embed "page/findings.js"
};
static const unsigned char form_js[] = {
#embed "page/form.js"
};
static const unsigned char icon_svg[] = {
#embed "page/icon.svg"
};
static const unsigned char index_html[] = {
#embed "page/index.html"
};
static const unsigned char page_css[] = {
#embed "page/page.css"
};
static const unsigned char photo_js[] = {
#embed "page/photo.js"
};
static const unsigned char policy_js[] = {
#embed "page/policy.js"
};
static const unsigned char report_js[] = {
#embed "page/report.js"
};
static const unsigned char scan_js[] = {
#embed "page/scan.js"
};
static const unsigned char schema_js[] = {
#embed "page/schema.js"
};
static const unsigned char service_js[] = {
#embed "page/service.js"
};
static const unsigned char task_js[] = {
#embed "page/task.js"
};
static const unsigned char texts_more_js[] = {
#embed "page/texts-more.js"
};
static const unsigned char texts_js[] = {
#embed "page/texts.js"
};
static const unsigned char words_js[] = {
#embed "page/words.js"
};
static const unsigned char yaml_js[] = {
#embed "page/yaml.js"
};

#define HEDUI_PAGE(path, array) {"page/" path, array, sizeof array}

const hedui_resource hedui_page_files[] = {
    HEDUI_PAGE("app.js", app_js),
    HEDUI_PAGE("crop.js", crop_js),
    HEDUI_PAGE("dom.js", dom_js),
    HEDUI_PAGE("dossier.js", dossier_js),
    HEDUI_PAGE("drop.js", drop_js),
    HEDUI_PAGE("fields.js", fields_js),
    HEDUI_PAGE("findings.js", findings_js),
    HEDUI_PAGE("form.js", form_js),
    HEDUI_PAGE("icon.svg", icon_svg),
    HEDUI_PAGE("index.html", index_html),
    HEDUI_PAGE("page.css", page_css),
    HEDUI_PAGE("photo.js", photo_js),
    HEDUI_PAGE("policy.js", policy_js),
    HEDUI_PAGE("report.js", report_js),
    HEDUI_PAGE("scan.js", scan_js),
    HEDUI_PAGE("schema.js", schema_js),
    HEDUI_PAGE("service.js", service_js),
    HEDUI_PAGE("task.js", task_js),
    HEDUI_PAGE("texts-more.js", texts_more_js),
    HEDUI_PAGE("texts.js", texts_js),
    HEDUI_PAGE("words.js", words_js),
    HEDUI_PAGE("yaml.js", yaml_js),
};

const size_t hedui_page_file_count = sizeof hedui_page_files / sizeof hedui_page_files[0];
