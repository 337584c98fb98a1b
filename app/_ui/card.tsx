'use client'
import { Card as TremorCard } from '@tremor/react'
import type { ReactNode } from 'react'
import { classNames } from './class_names.ts'

interface CardProps {
  /** Heading of the card, also its accessible name. */
  title?: ReactNode
  /** One line under the heading. */
  hint?: ReactNode
  /** Controls at the right of the heading. */
  actions?: ReactNode
  id?: string
  level?: 2 | 3
  flush?: boolean
  className?: string
  children: ReactNode
}

/** A surface with an optional heading; `flush` leaves the padding to its content (tables). */
export function Card({ title, hint, actions, id, level = 2, flush = false, className, children }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <TremorCard
      className={classNames('flex min-w-0 flex-col p-0', className)}
      id={id}
      {...(title && id ? { role: 'region', 'aria-labelledby': `${id}-title` } : {})}
    >
      {(title || actions) && (
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 pt-4 sm:px-5">
          <div className="min-w-0">
            {title && (
              <Heading id={id ? `${id}-title` : undefined} className="text-sm font-semibold text-ink">
                {title}
              </Heading>
            )}
            {hint && <p className="mt-0.5 text-sm text-ink-default">{hint}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
      )}
      <div className={classNames('min-h-0 flex-1', flush ? 'overflow-clip rounded-b-tremor-default pt-3' : 'p-4 sm:p-5')}>
        {children}
      </div>
    </TremorCard>
  )
}
