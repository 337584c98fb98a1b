'use client'
import { useState } from 'react'
import { useFetched } from '../_filters/use_fetched.ts'
import type { PartsTableProps } from './parts_table.tsx'

const fetchTable = () => import('./parts_table.tsx')

/** The table behind the chart: fetched when the page idles, or when it is opened before. */
export function PartsDetails(props: PartsTableProps) {
  const [open, setOpen] = useState(false)
  const table = useFetched(fetchTable, open)
  return (
    <details className="mt-3 print:hidden" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="w-fit cursor-pointer text-sm text-ink-default hover:text-ink">Show as a table</summary>
      {open && table === 'failed' && <p className="mt-2 text-sm text-ink-default">The table could not be loaded.</p>}
      {open && table !== null && table !== 'failed' && <table.PartsTable {...props} />}
    </details>
  )
}
