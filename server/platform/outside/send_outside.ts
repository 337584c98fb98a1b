import { lookup as askDns } from 'node:dns/promises'
import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { type BlockList, isIP, type LookupFunction } from 'node:net'
import { getEnvironment } from '../config/environment.ts'
import { isRefusedAddress, networksOf } from './refused_address.ts'

/** How long a receiver may take from the name's lookup to its answer. */
const MAX_MS = 15_000
/** So much is read of an answer; who says more is cut off. */
const MAX_BYTES = 4_096
/** How long the rest of an answer is waited for once its status is known: it decides nothing. */
const MAX_BODY_MS = 2_000

interface Sent {
  headers: Record<string, string>
  body: string
}

export interface OutsideAnswer {
  status: number
  /** The beginning of what was answered. */
  text: string
  retryAfter: string | null
}

export interface Reach {
  /** Networks that the operator lets be reached though they are not public. */
  allowed: BlockList
  resolve: (host: string) => Promise<{ address: string; family: number }[]>
  maxMs: number
}

const usualReach = (): Reach => ({
  allowed: networksOf(getEnvironment().HOLDFAST_ALLOWED_NETWORKS),
  resolve: (host) => askDns(host, { all: true }),
  maxMs: MAX_MS,
})

/** Why an address that a user gave was not reached. */
export class RefusedAddress extends Error {}

/**
 * The one way to reach an address that a user gave: POSTs to it. The name is looked up once, all that it means is checked, and it
 * is these addresses that are connected to; redirects are answers like any other; time and size are bounded.
 * @throws RefusedAddress, or an Error in plain words where nothing was answered in time.
 */
export async function sendOutside(address: string, sent: Sent, reach: Reach = usualReach()): Promise<OutsideAnswer> {
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new RefusedAddress('only https addresses are reached')
  const refuse = (found: readonly string[]): RefusedAddress | null => refusalOf(url, found, reach.allowed)
  // Connecting looks up no name that is an address already; in a URL every form of one is written in the usual way.
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const refusal = isIP(host) > 0 ? refuse([host]) : null
  if (refusal) throw refusal
  const signal = AbortSignal.timeout(reach.maxMs)
  try {
    return await post(url, sent, { signal, agent: false, lookup: checkedLookup(reach, refuse) })
  } catch (error) {
    if (signal.aborted) throw new Error(`nothing was answered within ${reach.maxMs / 1_000} seconds`)
    throw error
  }
}

/** One address that is refused among others is no accident: none of them is reached. Without encryption only what is allowed is. */
function refusalOf(url: URL, found: readonly string[], allowed: BlockList): RefusedAddress | null {
  if (found.length === 0 || found.some((address) => isRefusedAddress(address, allowed)))
    return new RefusedAddress('the address is in a network that is not public')
  const isOwn = (address: string) => allowed.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
  return url.protocol === 'https:' || found.every(isOwn) ? null : new RefusedAddress('only https addresses are reached')
}

/** @returns what a socket asks for the addresses of a name: it gets those alone that were checked. */
function checkedLookup({ resolve }: Reach, refuse: (found: readonly string[]) => RefusedAddress | null): LookupFunction {
  return (host, options, done) => {
    resolve(host).then(
      (found) => {
        const refusal = refuse(found.map(({ address }) => address))
        const [first] = found
        if (refusal || !first) done(refusal, [])
        else if (options.all) done(null, found)
        else done(null, first.address, first.family)
      },
      () => done(new Error('there is no such host'), []),
    )
  }
}

function post(url: URL, { headers, body }: Sent, options: RequestOptions): Promise<OutsideAnswer> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    let isAnswered = false
    const all = { ...headers, 'user-agent': 'Holdfast', 'content-length': String(Buffer.byteLength(body)) }
    request(url, { ...options, method: 'POST', headers: all }, (answer) => {
      isAnswered = true
      void readBeginning(answer).then((text) =>
        resolve({ status: answer.statusCode ?? 0, text, retryAfter: answer.headers['retry-after'] ?? null }),
      )
    })
      .on('error', (error) => isAnswered || reject(error))
      .end(body)
  })
}

/** @returns the beginning of an answer: what came of it in time. */
function readBeginning(answer: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    const parts: Buffer[] = []
    let size = 0
    const timer = setTimeout(end, MAX_BODY_MS)
    function end(): void {
      clearTimeout(timer)
      answer.destroy()
      resolve(Buffer.concat(parts).subarray(0, MAX_BYTES).toString('utf8'))
    }
    answer.on('data', (part: Buffer) => {
      parts.push(part)
      size += part.length
      if (size >= MAX_BYTES) end()
    })
    answer.on('end', end).on('error', end)
  })
}
