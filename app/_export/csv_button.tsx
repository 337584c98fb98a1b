'use client'
import { useState } from 'react'
import { Button } from '../_ui/button.tsx'
import { saveFile } from './save_file.ts'
import type { TableFile } from './table_file.ts'

/** Saves a table as CSV: what is on the screen when it is pressed. What makes and writes it is loaded then, and not before. */
export function CsvButton({ file, what }: { file: () => TableFile | Promise<TableFile>; what: string }) {
  const [failed, setFailed] = useState(false)
  const save = async (): Promise<void> => {
    const { writeCsv } = await import('./write_csv.ts')
    const { name, rows } = await file()
    saveFile(`${name}.csv`, new Blob([writeCsv(rows)], { type: 'text/csv' }))
  }
  const press = () =>
    save().then(
      () => setFailed(false),
      () => setFailed(true),
    )
  return (
    <Button look="secondary" aria-label={`Save ${what} as CSV`} data-saves onClick={() => void press()}>
      <span aria-live="polite">{failed ? 'Try again' : 'CSV'}</span>
    </Button>
  )
}
