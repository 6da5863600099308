// The files are compiled in with C23's #embed, so the program is one file that runs anywhere;
// SwiftPM's own resources need minutes of compile time or a folder beside the binary.
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "BundledTemplates.h"

static const unsigned char report_md[] = {
#embed "report.md.mustache"
};
static const unsigned char page_html[] = {
#embed "page.html.mustache"
};
static const unsigned char email_html[] = {
#embed "email.html.mustache"
};
static const unsigned char summary_md[] = {
#embed "summary.md.mustache"
};
static const unsigned char site_html[] = {
#embed "site.html.mustache"
};
static const unsigned char site_css[] = {
#embed "site.css"
};
static const unsigned char report_css[] = {
#embed "report.css"
};
static const unsigned char charts_css[] = {
#embed "charts.css"
};

static const unsigned char cluster_md[] = {
#embed "partials/cluster.md.mustache"
};
static const unsigned char panels_md[] = {
#embed "partials/panels.md.mustache"
};
static const unsigned char pictures_md[] = {
#embed "partials/pictures.md.mustache"
};
static const unsigned char recommendations_md[] = {
#embed "partials/recommendations.md.mustache"
};

static const unsigned char comparison_md[] = {
#embed "partials/comparison.md.mustache"
};

static const unsigned char rules_md[] = {
#embed "partials/rules.md.mustache"
};

static const bundled_file files[] = {
    {"report.md.mustache", report_md, sizeof report_md},
    {"page.html.mustache", page_html, sizeof page_html},
    {"email.html.mustache", email_html, sizeof email_html},
    {"summary.md.mustache", summary_md, sizeof summary_md},
    {"site.html.mustache", site_html, sizeof site_html},
    {"site.css", site_css, sizeof site_css},
    {"report.css", report_css, sizeof report_css},
    {"partials/cluster.md.mustache", cluster_md, sizeof cluster_md},
    {"partials/comparison.md.mustache", comparison_md, sizeof comparison_md},
    {"partials/rules.md.mustache", rules_md, sizeof rules_md},
    {"partials/panels.md.mustache", panels_md, sizeof panels_md},
    {"partials/pictures.md.mustache", pictures_md, sizeof pictures_md},
    {"partials/recommendations.md.mustache", recommendations_md, sizeof recommendations_md},
    {"charts.css", charts_css, sizeof charts_css},
};

int bundled_file_count(void) { return sizeof files / sizeof files[0]; }

bundled_file bundled_file_at(int position) { return files[position]; }
