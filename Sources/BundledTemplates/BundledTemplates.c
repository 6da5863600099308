// The files are compiled in with C23's #embed, so the program is one file that runs anywhere;
// SwiftPM's own resources need minutes of compile time or a folder beside the binary.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "BundledTemplates.h"

// One line a file: bundled_file.h takes FILE and makes an entry of it.
static const bundled_file files[] = {
#define FILE "../../Templates/report.md.mustache"
#include "bundled_file.h"
#define FILE "../../Templates/partials/cluster.md.mustache"
#include "bundled_file.h"
#define FILE "../../Templates/partials/comparison.md.mustache"
#include "bundled_file.h"
#define FILE "../../Templates/partials/known-groups.md.mustache"
#include "bundled_file.h"
#define FILE "../../Templates/partials/next-steps.md.mustache"
#include "bundled_file.h"
#define FILE "../../Templates/partials/panels.md.mustache"
#include "bundled_file.h"
#define FILE "../../Templates/partials/pictures.md.mustache"
#include "bundled_file.h"
#define FILE "../../Templates/partials/recommendations.md.mustache"
#include "bundled_file.h"
#define FILE "../../Templates/partials/rules.md.mustache"
#include "bundled_file.h"
#define FILE "../../Templates/page.html.mustache"
#include "bundled_file.h"
#define FILE "../../Templates/summary.md.mustache"
#include "bundled_file.h"
#define FILE "../../Templates/compare.md.mustache"
#include "bundled_file.h"
#define FILE "../../Templates/compare-summary.md.mustache"
#include "bundled_file.h"
#define FILE "../../Templates/email.html.mustache"
#include "bundled_file.h"
#define FILE "../../Templates/site.html.mustache"
#include "bundled_file.h"
#define FILE "../../Templates/report.css"
#include "bundled_file.h"
#define FILE "../../Templates/report.js"
#include "bundled_file.h"
#define FILE "../../Templates/charts.css"
#include "bundled_file.h"
#define FILE "../../Templates/site.css"
#include "bundled_file.h"
};

int bundled_file_count(void) { return sizeof files / sizeof files[0]; }

bundled_file bundled_file_at(int position) { return files[position]; }
