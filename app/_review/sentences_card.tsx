import Link from 'next/link'
import { Fragment } from 'react'
import { screenPath } from '#core/address/paths.ts'
import type { Publication, Sentence } from '#core/review/contract.ts'
import { sentenceText } from '#core/review/number_parts.ts'
import { restatementParts } from '#core/review/restatement_words.ts'
import { Card } from '../_ui/card.tsx'
import { Unbroken } from '../_ui/unbroken.tsx'
import { Behind } from './behind.tsx'
import type { ShownReview } from './shown_review.ts'

/** The period in sentences, the first of them the answer; each number leads to what is behind it. */
export function SentencesCard({ review }: { review: ShownReview }) {
  const [first, ...others] = review.sentences
  return (
    <Card>
      <section aria-label="In sentences" data-testid="sentences">
        {first && (
          <p className="max-w-4xl text-xl/8 font-semibold tracking-tight text-pretty text-ink">
            <Said parts={first.parts} review={review} />
          </p>
        )}
        {others.length > 0 && (
          <p className="mt-3 max-w-4xl text-base/7 text-pretty">
            {others.map((sentence, place) => (
              <Fragment key={sentence.parts.map((part) => ('at' in part ? part.at : '')).join()}>
                {place > 0 && ' '}
                <Said parts={sentence.parts} review={review} />
              </Fragment>
            ))}
          </p>
        )}
        <Restated review={review} />
      </section>
    </Card>
  )
}

/** What became of what was published: of this period, and of the one before. */
function Restated({ review }: { review: ShownReview }) {
  const { publication, lastPublication, period } = review
  if (!publication && !lastPublication) return null
  return (
    <ul className="mt-4 max-w-4xl space-y-1 border-t border-line pt-3 text-sm text-ink-default" data-testid="restated">
      {publication && <RestatedLine of="publication" found={publication} name={`This ${period.kind}`} review={review} />}
      {lastPublication && (
        <RestatedLine of="lastPublication" found={lastPublication} name={`Last ${period.kind}`} review={review} />
      )}
    </ul>
  )
}

interface RestatedLineProps {
  of: 'publication' | 'lastPublication'
  found: Publication
  name: string
  review: ShownReview
}

/** Numbers of this period lead to what is behind them, those of the last one to its review. */
function RestatedLine({ of, found, name, review }: RestatedLineProps) {
  const href = screenPath(review.workspace, { screen: 'review', period: found.period })
  const parts = restatementParts(found.restatement, review.currency, of)
  return (
    <li>
      <Link prefetch={false} href={href} className="font-semibold text-ink underline-offset-4 hover:underline">
        {name}:
      </Link>{' '}
      {of === 'publication' ? <Said parts={parts} review={review} /> : sentenceText(parts)}
    </li>
  )
}

function Said({ parts, review }: { parts: Sentence['parts']; review: ShownReview }) {
  let letters = 0
  return parts.map((part) => {
    const said = 'name' in part ? part.name : part.text
    const from = letters
    letters += said.length
    if (!('link' in part)) return <Unbroken key={from} text={said} />
    return (
      <Behind
        key={from}
        review={review}
        link={part.link}
        className="whitespace-nowrap underline decoration-accent decoration-2 underline-offset-4 hover:text-accent-strong max-sm:whitespace-normal"
      >
        <Unbroken text={said} />
      </Behind>
    )
  })
}
