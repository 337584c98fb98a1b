import { screenPath } from '#core/address/paths.ts'
import { formatInstant } from '#core/format/date.ts'
import type { Review, ReviewAnswer } from '#core/review/contract.ts'
import { sentenceText } from '#core/review/number_parts.ts'
import type { PeriodKind } from '#core/review/period.ts'
import { periodDays, periodName } from '#core/review/period_name.ts'
import { DownloadButton, LinkButton } from '../_ui/button.tsx'
import { PageHeader } from '../_ui/page_header.tsx'
import { PdfButton } from './pdf_button.tsx'
import { PeriodKinds } from './period_kinds.tsx'
import { PresentButton } from './present_button.tsx'
import { PrintButton } from './print_button.tsx'
import { PublishButton } from './publish_button.tsx'
import { ShareButton } from './share_button.tsx'

interface ReviewHeaderProps {
  review: ReviewAnswer
  /** Its week, month and quarter: one of them is the review itself. */
  around: readonly { kind: PeriodKind; address: string }[]
  canPublish: boolean
  /** Whether this server prints. */
  canPrint: boolean
}

/** Which period, how far it has settled, the ones beside and around it, and what it can be saved as. */
export function ReviewHeader({ review, around, canPublish, canPrint }: ReviewHeaderProps) {
  const { period, timeZone, workspace, asOf, publication } = review
  const pathOf = (address: string): string => screenPath(workspace, { screen: 'review', period: address })
  const markdown = `/api/v1/reviews/${period.address}?format=md`
  return (
    <PageHeader
      title={periodName(period)}
      hint={
        publication
          ? `${periodDays(period, timeZone)}. Published on ${formatInstant(publication.at, timeZone)} by ${publication.by}: it stays as it was then.`
          : `${periodDays(period, timeZone)}, ${standingWords(period)}. As of ${formatInstant(asOf, timeZone)}.`
      }
      actions={
        <>
          <PeriodKinds around={around} kind={period.kind} pathOf={pathOf} />
          <nav aria-label="Periods" className="flex gap-2 print:hidden">
            <LinkButton href={pathOf(period.previous)} look="secondary">
              <span aria-hidden="true">‹&nbsp;</span>
              {shortName(period.previous)}
            </LinkButton>
            {period.next && (
              <LinkButton href={pathOf(period.next)} look="secondary">
                {shortName(period.next)}
                <span aria-hidden="true">&nbsp;›</span>
              </LinkButton>
            )}
          </nav>
          <span className="contents print:hidden">
            <DownloadButton href={markdown} label="Save the review as Markdown">
              Markdown
            </DownloadButton>
            <PresentButton />
            {canPrint && <PdfButton period={period.address} />}
            <PrintButton />
            {canPublish && publication && <ShareButton period={period.address} timeZone={timeZone} />}
            {canPublish && period.isOver && !publication && review.whole.cases > 0 && (
              <PublishButton
                address={period.address}
                name={periodName(period)}
                frozen={sentenceText(review.sentences[0]?.parts ?? [])}
              />
            )}
          </span>
        </>
      }
    />
  )
}

const standingWords = ({ isOver, isSettled, kind }: Review['period']): string => {
  if (!isOver) return `a ${kind} that still runs`
  return isSettled ? 'all of it settled' : 'not all of it settled'
}

/** `W46`, `Oct`: as it stands in the address, without the year. */
const shortName = (address: string): string => {
  const [year = '', place = ''] = address.split('-')
  return /^\d/.test(place) ? `${place}/${year}` : place
}
