'use client'
import { useState } from 'react'
import { Button } from '../_ui/button.tsx'
import type { PictureWords } from '../_ui/charts/picture_frame.ts'
import { saveFile } from './save_file.ts'

/** Saves the chart within `chartIn` (a selector) as a picture, with what it needs to be read without its page. */
export function PngButton({ chartIn, words }: { chartIn: string; words: () => PictureWords | Promise<PictureWords> }) {
  const [failed, setFailed] = useState(false)
  const save = async (): Promise<void> => {
    const { pictureOf } = await import('../_ui/charts/chart_picture.ts')
    // A chart may be drawn once for each width of a screen.
    const charts = [...document.querySelectorAll<SVGSVGElement>(`${chartIn} svg[role=img]`)]
    const chart = charts.find((each) => each.getClientRects().length > 0)
    if (!chart) throw new Error('there is no chart')
    const said = await words()
    saveFile(`${said.name}.png`, await pictureOf(chart, said))
  }
  const press = () =>
    save().then(
      () => setFailed(false),
      () => setFailed(true),
    )
  return (
    <Button look="secondary" aria-label="Save the chart as PNG" data-saves onClick={() => void press()}>
      <span aria-live="polite">{failed ? 'Try again' : 'PNG'}</span>
    </Button>
  )
}
