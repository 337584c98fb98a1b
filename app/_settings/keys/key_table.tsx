'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { sendJson } from '#app/_form/send_json.ts'
import { Callout } from '#app/_ui/callout.tsx'
import { Confirm } from '#app/_ui/dialog.tsx'
import { Table, TableBody, TableHead, TableHeaderCell, TableRow } from '#app/_ui/table.tsx'
import type { ApiKeyEntry } from '#server/access/api_keys/list_api_keys.ts'
import { KeyRow } from './key_row.tsx'

/** A workspace's keys, each to be revoked after a question. */
export function KeyTable({ keys, timeZone }: { keys: ApiKeyEntry[]; timeZone: string }) {
  const router = useRouter()
  const [asked, setAsked] = useState<ApiKeyEntry | null>(null)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const revoke = async (key: ApiKeyEntry) => {
    setBusy(true)
    const sent = await sendJson('DELETE', `/api/settings/keys/${key.id}`)
    setProblem(sent.ok ? null : sent.problem.message)
    setBusy(false)
    setAsked(null)
    router.refresh()
  }

  if (keys.length === 0) return <p className="px-4 pb-4 text-sm sm:px-5 text-ink-default">There are no keys yet.</p>
  return (
    <>
      {problem && <Callout tone="bad" live title={problem} className="mx-5 mb-3" />}
      <Table caption="API keys">
        <TableHead>
          <TableRow>
            <TableHeaderCell>Name</TableHeaderCell>
            <TableHeaderCell>Begins with</TableHeaderCell>
            <TableHeaderCell>It may</TableHeaderCell>
            <TableHeaderCell>Made</TableHeaderCell>
            <TableHeaderCell>Last used</TableHeaderCell>
            <TableHeaderCell>
              <span className="sr-only">Revoke</span>
            </TableHeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {keys.map((key) => (
            <KeyRow key={key.id} entry={key} timeZone={timeZone} onRevoke={() => setAsked(key)} />
          ))}
        </TableBody>
      </Table>
      <Confirm
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={`Revoke “${asked?.name ?? ''}”?`}
        confirmLabel="Revoke key"
        dangerous
        busy={busy}
        onConfirm={() => asked && void revoke(asked)}
      >
        <p>Whatever uses this key is refused from now on. This cannot be taken back; a new key can be made at any time.</p>
      </Confirm>
    </>
  )
}
