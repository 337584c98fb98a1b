'use client'
import { Button } from '../_ui/button.tsx'

/** Has the browser print the page, or save it as PDF: it is laid out for paper. Where the server prints too, that is a button beside it. */
export function PrintButton() {
  return (
    <Button
      look="secondary"
      aria-label="Print by the browser, or save as PDF there"
      title="Your browser prints it, or saves it as PDF"
      onClick={() => window.print()}
    >
      Print
    </Button>
  )
}
