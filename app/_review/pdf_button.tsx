'use client'
import { useState } from 'react'
import { saveFile } from '../_export/save_file.ts'
import { Button } from '../_ui/button.tsx'

/** Has the server print the review as PDF, which takes some seconds; where it cannot, the browser still can. */
export function PdfButton({ period }: { period: string }) {
  const [state, setState] = useState<'ready' | 'printing' | 'failed'>('ready')
  const save = async (): Promise<void> => {
    setState('printing')
    const answer = await fetch(`/api/reviews/${period}/pdf`)
    if (!answer.ok) throw new Error(`answered ${answer.status}`)
    saveFile(`holdfast-review-${period}.pdf`, await answer.blob())
    setState('ready')
  }
  const isFailed = state === 'failed'
  return (
    <Button
      look="secondary"
      aria-label="Save the review as PDF"
      title={isFailed ? 'The server could not print it just now. “Print” has your browser do it.' : undefined}
      data-saves
      loading={state === 'printing'}
      loadingText="PDF"
      onClick={() => void save().catch(() => setState('failed'))}
    >
      <span aria-live="polite">{isFailed ? 'PDF: try again' : 'PDF'}</span>
    </Button>
  )
}
