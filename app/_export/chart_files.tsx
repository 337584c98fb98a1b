'use client'
import type { Drawing } from '../_ui/charts/drawing.ts'
import type { PictureWords } from '../_ui/charts/picture_frame.ts'
import { CsvButton } from './csv_button.tsx'
import { PngButton } from './png_button.tsx'
import type { TableFile } from './table_file.ts'

/** A chart as a picture: what stands around it and, where it is no single SVG on the screen, the drawing itself. */
export interface ChartPicture {
  words: PictureWords
  drawing?: Drawing
}

interface ChartFilesProps {
  /** The id of the element that the chart stands in. */
  chart: string
  /** As the buttons say it: `Save the trend as CSV`. */
  what: string
  file: () => TableFile | Promise<TableFile>
  picture: () => ChartPicture | Promise<ChartPicture>
}

/** What every chart can be saved as: its rows, and its picture. What makes them is loaded when they are asked for. */
export function ChartFiles({ chart, what, file, picture }: ChartFilesProps) {
  return (
    <span className="contents print:hidden" data-files-of={chart}>
      <CsvButton what={what} file={file} />
      <PngButton what={what} chart={chart} picture={picture} />
    </span>
  )
}
