/// Every stage of the language, one line each, in the order of the help.
package enum Stages {
  package static let all: [StageDefinition] = [
    filter, select, show, derive,
    count, summarize, groupBy, distinct,
    sort, first, last, skip, sample,
    minus, union, intersect,
    timeline, chart, concordance, collocates, keywords,
    compare, corroborate, firstSaid, silent, context, cite, expect, read, save,
  ]
}
