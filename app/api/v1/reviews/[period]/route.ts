import { methods } from '#app/_http/methods.ts'
import { question } from '#app/_http/question.ts'
import { streamCsv } from '#app/_http/stream_rows.ts'
import { reviewForm } from '#app/_review/review_form.ts'
import { reviewHref } from '#app/_review/review_href.ts'
import type { CsvRow } from '#core/csv/cells.ts'
import type { ReviewAnswer } from '#core/review/contract.ts'
import { reviewCsvRows } from '#core/review/csv_rows.ts'
import { reviewMarkdown } from '#core/review/markdown.ts'
import { ownAddress } from '#server/platform/config/own_address.ts'
import { listActions } from '#server/review_actions/list_actions.ts'
import { readNote } from '#server/review_notes/read_note.ts'
import { readReview } from '#server/reviews/read_review.ts'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ period: string }>({
  /** A week, month or quarter in sentences and rows. */
  GET: question(async ({ request, access, params }) => {
    const form = reviewForm(request)
    const now = new Date()
    const review = await readReview(access.workspaceId, params.period, now)
    if (form === 'md') {
      const { actions } = await listActions(access.workspaceId, params.period, now)
      const { text: note } = await readNote(access.workspaceId, params.period, now)
      return markdown(review, { actions, note })
    }
    if (form === 'json') return review
    const isFile = new URL(request.url).searchParams.has('format')
    const name = `holdfast-review-${review.period.address}`
    return streamCsv({ name, rows: once(reviewCsvRows(review)), marked: isFile })
  }),
})

async function* once(rows: CsvRow[]): AsyncGenerator<CsvRow[]> {
  yield rows
}

const markdown = (review: ReviewAnswer, written: Parameters<typeof reviewMarkdown>[2]): Response =>
  new Response(
    reviewMarkdown(review, (link) => `${ownAddress()}${reviewHref(review, link)}`, written),
    { headers: { 'content-type': 'text/markdown; charset=utf-8', 'cache-control': 'no-store' } },
  )
