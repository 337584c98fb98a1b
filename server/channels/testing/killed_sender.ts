import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/**
 * A process that takes in hand what a channel is to be told next, says by which id, and is killed (`kill -9`) before it sends.
 * @returns the id. @throws an Error where it ended otherwise.
 */
export async function killedSender(workspaceId: number, channelId: string, nowMs: number): Promise<string> {
  const code = `
    import { claimDelivery } from '#server/channels/claim_delivery.ts'
    const claimed = await claimDelivery(${workspaceId}, '${channelId}', new Date(${nowMs}))
    console.log(claimed.id)
    process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: process.env,
  })
  const [said, [, signal]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  if (signal !== 'SIGKILL') throw new Error(`it was to be killed, and ended by ${signal}`)
  return said.trim()
}
