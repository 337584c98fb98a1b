'use client'
import { classNames } from '../_ui/class_names.ts'
import type { Sort } from '../_view/view.ts'

interface SortButtonProps {
  id: string
  name: string
  title?: string
  /** Stands over numbers: the arrow goes before the name, so that name and numbers end in one line. */
  numeric?: boolean
  /** The order of the first press. */
  first: 'ascending' | 'descending'
  sort: Sort
  onSort: (sort: Sort) => void
}

/** A column's heading that sorts by it, and turns the order round. */
export function SortButton({ id, name, title, numeric = false, first, sort, onSort }: SortButtonProps) {
  const here = sort.column === id
  const descending = here ? !sort.descending : first === 'descending'
  return (
    <button
      type="button"
      title={title}
      onClick={() => onSort({ column: id, descending })}
      className={classNames(
        'inline-flex items-center gap-1 rounded-sm py-1 hover:text-ink aria-[current]:text-ink',
        numeric && 'flex-row-reverse',
      )}
      aria-current={here ? 'true' : undefined}
    >
      {name}
      <span aria-hidden="true" className={here ? '' : 'invisible'}>
        {sort.descending ? '↓' : '↑'}
      </span>
    </button>
  )
}
