'use client'
import {
  TableBody as TremorBody,
  TableCell as TremorCell,
  TableHead as TremorHead,
  TableHeaderCell as TremorHeaderCell,
  TableRow as TremorRow,
  Table as TremorTable,
} from '@tremor/react'
import { type ReactNode, useRef } from 'react'
import { classNames } from './class_names.ts'
import { SCROLLS } from './scrolls.ts'
import { useScrollEdges } from './use_scroll_edges.ts'

/** Lie over what goes on beyond an edge, and let clicks through. */
const SHADE = 'pointer-events-none absolute inset-y-0 w-5 from-shade to-transparent print:hidden'

/**
 * A table that scrolls sideways by itself where there is no room, and shows on which side it goes on; its first column stays.
 * `caption` is for screen readers.
 */
export function Table({ caption, className, children }: { caption: string; className?: string; children: ReactNode }) {
  const scrolled = useRef<HTMLElement>(null)
  const edges = useScrollEdges(scrolled)
  return (
    <div className="group/table relative" data-more={edges}>
      <section
        ref={scrolled}
        aria-label={caption}
        {...SCROLLS}
        // Words for who hears the page are placed absolutely: what scrolls must be what they are placed in, or they widen the page.
        className={classNames('relative w-full overflow-x-auto -outline-offset-2', className)}
      >
        <TremorTable className="overflow-visible" aria-label={caption}>
          {children}
        </TremorTable>
      </section>
      {edges.includes('right') && <div aria-hidden="true" className={classNames(SHADE, 'right-0 bg-linear-to-l')} />}
    </div>
  )
}

export const TableHead = TremorHead
export const TableBody = ({ children }: { children: ReactNode }) => (
  <TremorBody className="divide-line divide-y">{children}</TremorBody>
)
/** Always with a ground of its own: the first column takes it over, and what scrolls past below must not shine through. */
export const TableRow = ({ className, children }: { className?: string | undefined; children: ReactNode }) => (
  <TremorRow className={classNames('bg-surface', className)}>{children}</TremorRow>
)

interface CellProps {
  /** Numbers stand at the right. */
  numeric?: boolean
  className?: string
  children?: ReactNode
}

/** The outer columns stand in line with the heading of their card. */
const EDGES = 'first:pl-4 last:pr-4 sm:first:pl-5 sm:last:pr-5'

/** The first column stays while the others scroll past it, and leaves them the most of a phone. */
const STAYS =
  'first:sticky first:left-0 first:z-10 first:bg-inherit max-sm:first:max-w-[42vw] ' +
  'group-data-[more~=left]/table:first:shadow-[8px_0_8px_-8px_var(--shade)]'

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
        STAYS,
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
        STAYS,
        numeric ? 'text-right tabular-nums' : 'text-left',
        className,
      )}
    >
      {children}
    </TremorCell>
  )
}
