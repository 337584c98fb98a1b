'use client'
import type { Review } from '#core/review/contract.ts'
import { ChartFiles } from '../_export/chart_files.tsx'

/** The charts of a review, by the ids of what they stand in. */
export const REVIEW_CHARTS = {
  figures: 'the figures',
  moved: 'what moved it',
  segments: 'the segments that moved it',
  'leak-matrix': 'the leaks',
  levers: 'the levers',
  timeline: 'what happened',
} as const
export type ReviewChart = keyof typeof REVIEW_CHARTS

/** What a chart of a review can be saved as; it is made of the review alone. */
export function ReviewChartFiles({ chart, review }: { chart: ReviewChart; review: Review }) {
  return (
    <ChartFiles
      chart={chart}
      what={REVIEW_CHARTS[chart]}
      file={async () => (await import('./chart_table.ts')).chartTable(chart, review)}
      picture={async () => (await import('./chart_picture.ts')).chartPicture(chart, review)}
    />
  )
}
