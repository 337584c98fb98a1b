'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { sendJson } from '#app/_form/send_json.ts'
import { Callout } from '#app/_ui/callout.tsx'
import { Card } from '#app/_ui/card.tsx'
import { Table, TableBody, TableHead, TableHeaderCell, TableRow } from '#app/_ui/table.tsx'
import type { Digest } from '#core/digest/contract.ts'
import { isRecord } from '#core/shape.ts'
import { DigestLine } from './digest_line.tsx'

/** What is scheduled, when it goes out next, and what became of the last one. */
export function DigestList({ digests }: { digests: readonly Digest[] }) {
  const router = useRouter()
  const [said, setSaid] = useState<{ tone: 'note' | 'bad'; text: string } | null>(null)
  const act = async (method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<void> => {
    const sent = await sendJson(method, `/api/settings/digests/${path}`, body)
    if (!sent.ok) return setSaid({ tone: 'bad', text: sent.problem.message })
    setSaid(path.endsWith('/test') ? testWords(sent.body) : null)
    router.refresh()
  }
  return (
    <Card id="digests" title="Scheduled" flush>
      {said && <Callout tone={said.tone} live title={said.text} className="mx-4 mb-3 sm:mx-5" />}
      {digests.length === 0 ? (
        <p className="px-4 pb-5 text-sm text-ink-default sm:px-5">Nothing is scheduled.</p>
      ) : (
        <Table caption="Scheduled digests">
          <TableHead>
            <TableRow>
              <TableHeaderCell>To</TableHeaderCell>
              <TableHeaderCell>When</TableHeaderCell>
              <TableHeaderCell>Next</TableHeaderCell>
              <TableHeaderCell>Last</TableHeaderCell>
              <TableHeaderCell>
                <span className="sr-only">Actions</span>
              </TableHeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {digests.map((digest) => (
              <DigestLine key={digest.id} digest={digest} act={act} />
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  )
}

const testWords = (body: unknown): { tone: 'note' | 'bad'; text: string } =>
  isRecord(body) && body.isOk === true
    ? { tone: 'note', text: 'A test was sent.' }
    : { tone: 'bad', text: `The test did not go out: ${isRecord(body) ? String(body.text) : 'nobody knows why'}` }
