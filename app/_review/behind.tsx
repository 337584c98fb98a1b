import Link from 'next/link'
import type { ReactNode } from 'react'
import type { ReviewLink } from '#core/review/contract.ts'
import { reviewHref } from './review_href.ts'
import type { ShownReview } from './shown_review.ts'

interface BehindProps {
  review: ShownReview
  link: ReviewLink
  className: string
  /** Of the text where it leads nowhere. */
  plainClassName?: string
  style?: React.CSSProperties
  title?: string
  children: ReactNode
}

/** What leads to what is behind it; in a shared review, whose reader has no account, the same without a link. */
export function Behind({ review, link, className, plainClassName, children, ...rest }: BehindProps) {
  if (review.isShared)
    return (
      <span className={plainClassName} {...rest}>
        {children}
      </span>
    )
  return (
    <Link prefetch={false} href={reviewHref(review, link)} className={className} {...rest}>
      {children}
    </Link>
  )
}
