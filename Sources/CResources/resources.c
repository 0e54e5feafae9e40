// SPDX-License-Identifier: Apache-2.0
#include "CResources.h"

#include "page.h"

// #embed is C23; the compilers that know it take it in every mode and only say so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char shaoxing_prefab_engineer_2024_coverage[] = {
#embed "coverage/shaoxing-prefab-engineer-2024.yaml"
};
static const unsigned char shaoxing_prefab_engineer_2024[] = {
#embed "policies/shaoxing-prefab-engineer-2024.yaml"
};
static const unsigned char accounting_junior[] = {
#embed "presets/accounting-junior.yaml"
};
static const unsigned char cet[] = {
#embed "presets/cet.yaml"
};
static const unsigned char civil_service[] = {
#embed "presets/civil-service.yaml"
};
static const unsigned char cpa[] = {
#embed "presets/cpa.yaml"
};
static const unsigned char cpta_1inch[] = {
#embed "presets/cpta-1inch.yaml"
};
static const unsigned char cpta_tool_source[] = {
#embed "presets/cpta-tool-source.yaml"
};
static const unsigned char diploma_registration[] = {
#embed "presets/diploma-registration.yaml"
};
static const unsigned char driver_licence[] = {
#embed "presets/driver-licence.yaml"
};
static const unsigned char graduate_exam[] = {
#embed "presets/graduate-exam.yaml"
};
static const unsigned char health_title_exam[] = {
#embed "presets/health-title-exam.yaml"
};
static const unsigned char icao_35x45[] = {
#embed "presets/icao-35x45.yaml"
};
static const unsigned char id_card[] = {
#embed "presets/id-card.yaml"
};
static const unsigned char ncre[] = {
#embed "presets/ncre.yaml"
};
static const unsigned char passport_cn[] = {
#embed "presets/passport-cn.yaml"
};
static const unsigned char photo_common[] = {
#embed "presets/photo-common.yaml"
};
static const unsigned char photo_white_ground[] = {
#embed "presets/photo-white-ground.yaml"
};
static const unsigned char physician_exam[] = {
#embed "presets/physician-exam.yaml"
};
static const unsigned char social_security_card[] = {
#embed "presets/social-security-card.yaml"
};
static const unsigned char teacher_exam[] = {
#embed "presets/teacher-exam.yaml"
};
static const unsigned char us_visa[] = {
#embed "presets/us-visa.yaml"
};
static const unsigned char zj_title_2024[] = {
#embed "presets/zj-title-2024.yaml"
};

#define HEDUI_RESOURCE(path, array) {path, array, sizeof array}

static const hedui_resource resources[] = {
    HEDUI_RESOURCE("coverage/shaoxing-prefab-engineer-2024.yaml",
                   shaoxing_prefab_engineer_2024_coverage),
    HEDUI_RESOURCE("policies/shaoxing-prefab-engineer-2024.yaml", shaoxing_prefab_engineer_2024),
    HEDUI_RESOURCE("presets/accounting-junior.yaml", accounting_junior),
    HEDUI_RESOURCE("presets/cet.yaml", cet),
    HEDUI_RESOURCE("presets/civil-service.yaml", civil_service),
    HEDUI_RESOURCE("presets/cpa.yaml", cpa),
    HEDUI_RESOURCE("presets/cpta-1inch.yaml", cpta_1inch),
    HEDUI_RESOURCE("presets/cpta-tool-source.yaml", cpta_tool_source),
    HEDUI_RESOURCE("presets/diploma-registration.yaml", diploma_registration),
    HEDUI_RESOURCE("presets/driver-licence.yaml", driver_licence),
    HEDUI_RESOURCE("presets/graduate-exam.yaml", graduate_exam),
    HEDUI_RESOURCE("presets/health-title-exam.yaml", health_title_exam),
    HEDUI_RESOURCE("presets/icao-35x45.yaml", icao_35x45),
    HEDUI_RESOURCE("presets/id-card.yaml", id_card),
    HEDUI_RESOURCE("presets/ncre.yaml", ncre),
    HEDUI_RESOURCE("presets/passport-cn.yaml", passport_cn),
    HEDUI_RESOURCE("presets/photo-common.yaml", photo_common),
    HEDUI_RESOURCE("presets/photo-white-ground.yaml", photo_white_ground),
    HEDUI_RESOURCE("presets/physician-exam.yaml", physician_exam),
    HEDUI_RESOURCE("presets/social-security-card.yaml", social_security_card),
    HEDUI_RESOURCE("presets/teacher-exam.yaml", teacher_exam),
    HEDUI_RESOURCE("presets/us-visa.yaml", us_visa),
    HEDUI_RESOURCE("presets/zj-title-2024.yaml", zj_title_2024),
};

static const size_t own_count = sizeof resources / sizeof resources[0];

size_t hedui_resource_count(void) { return own_count + hedui_page_file_count; }

const hedui_resource *hedui_resource_at(size_t index) {
  if (index < own_count) return &resources[index];
  return index < hedui_resource_count() ? &hedui_page_files[index - own_count] : NULL;
}
