'use client'
import {
  TableBody as TremorBody,
  TableCell as TremorCell,
  TableHead as TremorHead,
  TableHeaderCell as TremorHeaderCell,
  TableRow as TremorRow,
  Table as TremorTable,
} from '@tremor/react'
import type { ReactNode } from 'react'
import { classNames } from './class_names.ts'

/** What scrolls must be reachable by keyboard: not every browser sees to that. */
const SCROLLS = { tabIndex: 0 }

/** A table that scrolls sideways by itself on a narrow screen. `caption` is for screen readers. */
export function Table({ caption, className, children }: { caption: string; className?: string; children: ReactNode }) {
  return (
    <section aria-label={caption} {...SCROLLS} className={classNames('relative w-full overflow-x-auto', className)}>
      <TremorTable className="overflow-visible" aria-label={caption}>
        {children}
      </TremorTable>
    </section>
  )
}

export const TableHead = TremorHead
export const TableBody = ({ children }: { children: ReactNode }) => (
  <TremorBody className="divide-line divide-y">{children}</TremorBody>
)
export const TableRow = ({ className, children }: { className?: string; children: ReactNode }) => (
  <TremorRow className={className}>{children}</TremorRow>
)

interface CellProps {
  /** Numbers stand at the right. */
  numeric?: boolean
  className?: string
  children?: ReactNode
}

/** The outer columns stand in line with the heading of their card. */
const EDGES = 'first:pl-4 last:pr-4 sm:first:pl-5 sm:last:pr-5'

/** A column's heading; `sort` is its present order where it is sortable (the button inside is the caller's). */
export function TableHeaderCell({
  numeric = false,
  sort,
  className,
  children,
}: CellProps & { sort?: 'ascending' | 'descending' | 'none' }) {
  return (
    <TremorHeaderCell
      scope="col"
      aria-sort={sort}
      className={classNames(
        'px-2 py-2 sm:px-3 text-xs font-medium whitespace-nowrap text-ink-default',
        EDGES,
        numeric ? 'text-right' : 'text-left',
        className,
      )}
    >
      {children}
    </TremorHeaderCell>
  )
}

export function TableCell({ numeric = false, className, children }: CellProps) {
  return (
    <TremorCell
      className={classNames(
        'px-2 py-2 sm:px-3 text-sm text-ink-emphasis',
        EDGES,
        numeric ? 'text-right tabular-nums' : 'text-left',
        className,
      )}
    >
      {children}
    </TremorCell>
  )
}
