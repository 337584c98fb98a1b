import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { WebSocket } from 'undici'

const MB = 2 ** 20
const POLL_MS = 50
const OPEN_WITHIN_MS = 10_000
/** Commands of the Chrome DevTools Protocol, in this order. */
const COMMANDS = [
  { id: 1, method: 'HeapProfiler.enable' },
  { id: 2, method: 'HeapProfiler.collectGarbage' },
  {
    id: 3,
    method: 'Runtime.evaluate',
    params: { expression: '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())', returnByValue: true },
  },
] as const

/**
 * Has a process of Node collect its garbage, as no process does of itself as long as there is room.
 * @param port of its `--inspect-port`.
 * @returns what it holds then, objects and buffers, in MB.
 */
export async function heldMb(child: ChildProcess, port: number): Promise<number> {
  const address = await inspectorOf(child, port)
  const socket = new WebSocket(address)
  try {
    return await new Promise<number>((resolve, reject) => {
      const send = (place: number): void => socket.send(JSON.stringify(COMMANDS[place]))
      socket.addEventListener('open', () => send(0))
      socket.addEventListener('error', ({ message }) => reject(new Error(message)))
      socket.addEventListener('message', ({ data }) => {
        const { id, result } = JSON.parse(String(data)) as { id?: number; result?: { result?: { value: number } } }
        if (id === COMMANDS.length) resolve((result?.result?.value ?? Number.NaN) / MB)
        else if (id !== undefined) send(id)
      })
    })
  } finally {
    socket.close()
  }
}

/** Node opens its inspector at SIGUSR1, once. */
async function inspectorOf(child: ChildProcess, port: number): Promise<string> {
  child.kill('SIGUSR1')
  for (const startedAt = Date.now(); Date.now() - startedAt < OPEN_WITHIN_MS; await delay(POLL_MS)) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null)
    const targets = answer?.ok ? ((await answer.json()) as { webSocketDebuggerUrl: string }[]) : []
    if (targets[0]) return targets[0].webSocketDebuggerUrl
  }
  throw new Error('the process opens no inspector')
}
