'use client'
import type { ReactNode } from 'react'
import { ChartFiles } from '../_export/chart_files.tsx'
import type { TableFile } from '../_export/table_file.ts'
import { Button } from '../_ui/button.tsx'
import type { PictureWords } from '../_ui/charts/picture_frame.ts'

interface PartsActionsProps {
  alert?: ReactNode
  /** Absent for those who may not add notes. */
  onNote?: (() => void) | undefined
  file: () => Promise<TableFile>
  words: () => Promise<PictureWords>
}

/** What one can do with the chart as a whole. */
export function PartsActions({ alert, onNote, file, words }: PartsActionsProps) {
  return (
    <>
      {alert}
      {onNote && (
        <Button look="secondary" onClick={onNote}>
          Add a note
        </Button>
      )}
      <ChartFiles chart="parts" what="the chart" file={file} picture={async () => ({ words: await words() })} />
    </>
  )
}
