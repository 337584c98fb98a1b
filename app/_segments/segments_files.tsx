'use client'
import { ChartFiles } from '../_export/chart_files.tsx'
import { CsvButton } from '../_export/csv_button.tsx'
import type { Drivers } from './drivers.ts'
import { type SegmentsFileInput, segmentsFile } from './segments_file.ts'

/** What the table of segments can be saved as; a picture of what each adds, where that can be told. */
export function SegmentsFiles({ drivers, ...table }: SegmentsFileInput & { drivers: Drivers | null }) {
  const file = () => segmentsFile(table)
  if (!drivers) return <CsvButton what="the segments" file={file} />
  return (
    <ChartFiles
      chart="by-segment"
      what="the segments"
      file={file}
      picture={async () => (await import('./segments_picture.ts')).segmentsPicture({ ...table, drivers })}
    />
  )
}
