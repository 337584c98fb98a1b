'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { MadeChannel } from './made_channel.tsx'
import { NewChannel } from './new_channel.tsx'
import type { Made } from './send_new_channel.ts'

/** Makes a further channel, and shows once what a webhook is signed with. @param canMail whether this server sends e-mail. */
export function AddChannel({ canMail }: { canMail: boolean }) {
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [made, setMade] = useState<Made | null>(null)
  const close = () => {
    setOpen(false)
    setMade(null)
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>Add a channel …</Button>
      <Dialog open={isOpen} onClose={close} title={made ? 'The channel is made' : 'New channel'}>
        {made ? (
          <MadeChannel made={made} onKept={close} />
        ) : (
          <NewChannel
            canMail={canMail}
            onMade={(one) => {
              setMade(one)
              router.refresh()
            }}
          />
        )}
      </Dialog>
    </>
  )
}
