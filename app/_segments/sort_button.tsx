'use client'
import type { Sort } from '../_view/view.ts'

interface SortButtonProps {
  id: string
  name: string
  title?: string
  /** The order of the first press. */
  first: 'ascending' | 'descending'
  sort: Sort
  onSort: (sort: Sort) => void
}

/** A column's heading that sorts by it, and turns the order round. */
export function SortButton({ id, name, title, first, sort, onSort }: SortButtonProps) {
  const here = sort.column === id
  const descending = here ? !sort.descending : first === 'descending'
  return (
    <button
      type="button"
      title={title}
      onClick={() => onSort({ column: id, descending })}
      className="inline-flex items-center gap-1 rounded-sm py-1 hover:text-ink aria-[current]:text-ink"
      aria-current={here ? 'true' : undefined}
    >
      {name}
      <span aria-hidden="true" className={here ? '' : 'invisible'}>
        {sort.descending ? '↓' : '↑'}
      </span>
    </button>
  )
}
