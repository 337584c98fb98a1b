import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { streamCsv } from '#app/_http/stream_rows.ts'
import { reviewForm } from '#app/_review/review_form.ts'
import { reviewHref } from '#app/_review/review_href.ts'
import type { CsvRow } from '#core/csv/cells.ts'
import type { ReviewAnswer } from '#core/review/contract.ts'
import { reviewCsvRows } from '#core/review/csv_rows.ts'
import { reviewMarkdown } from '#core/review/markdown.ts'
import { readReview } from '#server/reviews/read_review.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ period: string }>({
  /** A week, month or quarter in sentences and rows. */
  GET: question(async ({ request, access, params }) => {
    const form = reviewForm(request)
    const review = await readReview(access.workspaceId, params.period, new Date())
    if (form === 'md') return markdown(review, new URL(request.url).origin)
    if (form === 'json') return review
    const isFile = new URL(request.url).searchParams.has('format')
    const name = `holdfast-review-${review.period.address}`
    return streamCsv({ name, rows: once(reviewCsvRows(review)), marked: isFile })
  }),
})

async function* once(rows: CsvRow[]): AsyncGenerator<CsvRow[]> {
  yield rows
}

const markdown = (review: ReviewAnswer, origin: string): Response =>
  new Response(
    reviewMarkdown(review, (link) => `${origin}${reviewHref(review, link)}`),
    { headers: { 'content-type': 'text/markdown; charset=utf-8', 'cache-control': 'no-store' } },
  )
