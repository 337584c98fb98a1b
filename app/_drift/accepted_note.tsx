'use client'
import { useState } from 'react'
import { sendJson } from '../_form/send_json.ts'
import { Button } from '../_ui/button.tsx'
import { Callout } from '../_ui/callout.tsx'
import { ACCEPTED_ADDRESS, JUDGED_SOON } from './accepted_words.ts'

interface AcceptedNoteProps {
  seriesId: string
  /** What was accepted, and since when. */
  words: string
  /** Whether whoever looks may change what is normal. */
  isAllowed: boolean
}

/** Says what was taken for the new normal, and takes it back. */
export function AcceptedNote({ seriesId, words, isAllowed }: AcceptedNoteProps) {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState('')
  const takeBack = async () => {
    setBusy(true)
    const sent = await sendJson('DELETE', `${ACCEPTED_ADDRESS}?series=${encodeURIComponent(seriesId)}`)
    setBusy(false)
    setSaid(sent.ok ? JUDGED_SOON : sent.problem.message)
  }
  const action = isAllowed && (
    <Button look="secondary" disabled={busy} onClick={() => void takeBack()}>
      Judge by what was learned again
    </Button>
  )
  return (
    <Callout title={words} action={action}>
      <p role="status">{said}</p>
    </Callout>
  )
}
