import Link from 'next/link'
import { Children, type ReactNode } from 'react'
import { screenPath } from '#core/address/paths.ts'
import type { ReviewLink } from '#core/review/contract.ts'
import { Behind } from './behind.tsx'
import type { ShownReview } from './shown_review.ts'

interface LookHereProps {
  id: string
  title: string
  children: ReactNode
}

/** A short list of where to look, the worst first; nothing where there is nothing. */
export function LookHere({ id, title, children }: LookHereProps) {
  if (Children.count(children) === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="text-sm font-semibold text-ink">
        {title}
      </h3>
      <ul className="mt-2 divide-y divide-line text-sm">{children}</ul>
    </section>
  )
}

interface LookLineProps {
  review: ShownReview
  link: ReviewLink
  /** Where one is meant, and may be named. */
  conversation?: string | null
  name: string
  told: string
  /** Stands behind it, in a column of its own. */
  count?: string
}

export function LookLine({ review, link, conversation = null, name, told, count }: LookLineProps) {
  return (
    <li className="flex justify-between gap-4 py-1.5">
      {conversation === null ? (
        <Behind review={review} link={link} className="min-w-0 underline-offset-4 hover:underline">
          {name}
        </Behind>
      ) : (
        <Link
          prefetch={false}
          href={screenPath(review.workspace, { screen: 'conversation', id: conversation })}
          className="min-w-0 underline-offset-4 hover:underline"
        >
          {name}
        </Link>
      )}
      <span className="ml-auto text-right tabular-nums">{told}</span>
      {count !== undefined && <span className="w-24 shrink-0 text-right text-ink-default tabular-nums">{count}</span>}
    </li>
  )
}
