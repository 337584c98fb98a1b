import type { Cell, CsvRow } from '#core/csv/cells.ts'
import { WAY_NAMES } from '#core/format/moved.ts'
import type { Review } from '#core/review/contract.ts'
import { reviewCsvRows } from '#core/review/csv_rows.ts'
import { BAR_NAMES } from '#core/review/moved_names.ts'
import { type TableFile, tableFile } from '../_export/table_file.ts'
import type { ReviewChart } from './review_chart_files.tsx'

const ROWS: Readonly<Record<Exclude<ReviewChart, 'figures'>, (review: Review) => CsvRow[]>> = {
  moved: ({ moved: { bars, basis, last, now } }) =>
    bars.map(({ key, micros }) => ({
      step: BAR_NAMES[key],
      addsToChange: amountOf(micros),
      basis,
      costBefore: amountOf(last?.costMicros ?? null),
      costNow: amountOf(now?.costMicros ?? null),
    })),
  segments: ({ moved: { segments, others } }) => [
    ...segments.map(({ segment, micros, way, share }) => ({
      ...keyOf(segment),
      segments: 1,
      addsToChange: amountOf(micros),
      mostlyBy: WAY_NAMES[way],
      shareOfChange: share,
    })),
    ...(others.count === 0
      ? []
      : [{ ...keyOf({}), segments: others.count, addsToChange: amountOf(others.micros), mostlyBy: null, shareOfChange: null }]),
  ],
  'leak-matrix': ({ leaks: { topics, languages, cells, beyond, standing } }) =>
    topics.flatMap((topic, row) =>
      languages.map((language, column) => ({
        topic,
        language,
        rework: amountOf(cells[row]?.[column] ?? 0),
        beyondPeers: amountOf(beyond[row]?.[column] ?? null),
        standing,
      })),
    ),
  levers: ({ leaks: { levers } }) =>
    levers.map(({ segment, share, median, peers, ...saved }) => ({
      ...keyOf(segment),
      ...{ takenBack: share, takenBackByPeers: median, peers },
      costPerAccepted: amountOf(saved.costMicros),
      aMonth: amountOf(saved.monthMicros),
      low: amountOf(saved.lowMicros),
      high: amountOf(saved.highMicros),
    })),
  timeline: ({ timeline }) =>
    timeline.map(({ kind, from, to, text, outcome = null, verdict = null }) => ({ kind, from, to, text, outcome, verdict })),
}

/** @returns what a chart of a review shows as rows, in full precision. */
export function chartTable(chart: ReviewChart, review: Review): TableFile {
  if (chart === 'figures') return { name: `holdfast-review-figures-${review.period.address}`, rows: reviewCsvRows(review) }
  const { period, policyVersion, acceptanceWindowDays, maturedThrough, asOf, currency, timeZone } = review
  const provenance = { from: period.from, to: period.to, filters: {}, policyVersion, acceptanceWindowDays, maturedThrough, asOf }
  return {
    ...tableFile('review', ROWS[chart](review), { ...provenance, currency, timeZone }),
    name: `holdfast-review-${chart}-${period.address}`,
  }
}

type Segment = Review['moved']['segments'][number]['segment']

const keyOf = ({ handler, language, topic }: Segment): CsvRow => ({
  handler: handler ?? null,
  language: language ?? null,
  topic: topic ?? null,
})

const amountOf = (micros: number | null): Cell => (micros === null ? null : { amount: (micros / 1e6).toFixed(6) })
