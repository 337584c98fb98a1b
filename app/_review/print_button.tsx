'use client'
import { Button } from '../_ui/button.tsx'

/** Has the browser print the page, or save it as PDF: it is laid out for paper. */
export function PrintButton() {
  return (
    <Button look="secondary" aria-label="Print, or save as PDF" onClick={() => window.print()}>
      Print
    </Button>
  )
}
