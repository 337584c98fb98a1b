import Link from 'next/link'
import { Fragment } from 'react'
import { screenPath } from '#core/address/paths.ts'
import type { Publication, Review, ReviewAnswer, Sentence } from '#core/review/contract.ts'
import { restatementWords } from '#core/review/restatement_words.ts'
import { Card } from '../_ui/card.tsx'
import { reviewHref } from './review_href.ts'

/** The period in sentences, the first of them the answer; each number leads to what is behind it. */
export function SentencesCard({ review }: { review: ReviewAnswer }) {
  const [first, ...others] = review.sentences
  return (
    <Card>
      <section aria-label="In sentences" data-testid="sentences">
        {first && (
          <p className="max-w-4xl text-xl/8 font-semibold tracking-tight text-pretty text-ink">
            <Said sentence={first} review={review} />
          </p>
        )}
        {others.length > 0 && (
          <p className="mt-3 max-w-4xl text-base/7 text-pretty">
            {others.map((sentence, place) => (
              <Fragment key={sentence.parts.map((part) => ('at' in part ? part.at : '')).join()}>
                {place > 0 && ' '}
                <Said sentence={sentence} review={review} />
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
function Restated({ review }: { review: ReviewAnswer }) {
  const { publication, lastPublication, period, currency, workspace } = review
  if (!publication && !lastPublication) return null
  const line = (found: Publication, name: string) => (
    <li key={found.period}>
      <Link
        prefetch={false}
        href={screenPath(workspace, { screen: 'review', period: found.period })}
        className="font-semibold text-ink underline-offset-4 hover:underline"
      >
        {name}:
      </Link>{' '}
      {restatementWords(found.restatement, currency)}
    </li>
  )
  return (
    <ul className="mt-4 max-w-4xl space-y-1 border-t border-line pt-3 text-sm text-ink-default" data-testid="restated">
      {publication && line(publication, `This ${period.kind}`)}
      {lastPublication && line(lastPublication, `Last ${period.kind}`)}
    </ul>
  )
}

function Said({ sentence, review }: { sentence: Sentence; review: Review }) {
  return sentence.parts.map((part, place) => {
    const said = 'name' in part ? part.name : part.text
    if (!('link' in part)) return said
    return (
      <Link
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other name, and never change places
        key={place}
        href={reviewHref(review, part.link)}
        prefetch={false}
        className="whitespace-nowrap underline decoration-accent decoration-2 underline-offset-4 hover:text-accent-strong max-sm:whitespace-normal"
      >
        {said}
      </Link>
    )
  })
}
