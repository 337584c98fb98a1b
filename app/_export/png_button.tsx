'use client'
import { useState } from 'react'
import { Button } from '../_ui/button.tsx'
import type { ChartPicture } from './chart_files.tsx'
import { saveFile } from './save_file.ts'

interface PngButtonProps {
  what: string
  /** The id of the element that the chart stands in. */
  chart: string
  picture: () => ChartPicture | Promise<ChartPicture>
}

/** Saves a chart as a picture, with what it needs to be read without its page. */
export function PngButton({ what, chart, picture }: PngButtonProps) {
  const [failed, setFailed] = useState(false)
  const save = async (): Promise<void> => {
    const { drawingOnScreen, pictureOf } = await import('../_ui/charts/chart_picture.ts')
    const { words, drawing } = await picture()
    saveFile(`${words.name}.png`, await pictureOf(drawing ?? drawingOnScreen(chart), words))
  }
  const press = () =>
    save().then(
      () => setFailed(false),
      () => setFailed(true),
    )
  return (
    <Button look="secondary" aria-label={`Save ${what} as PNG`} data-saves onClick={() => void press()}>
      <span aria-live="polite">{failed ? 'Try again' : 'PNG'}</span>
    </Button>
  )
}
