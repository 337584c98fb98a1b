import { Problem } from '#core/problem.ts'
import { openRoute, type RouteHandler } from './route.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * The methods of a path, for Next to find by their names. It would refuse those that are missing with an empty answer: so
 * none is missing, and what a path does not have is refused as everywhere, with `Allow`.
 */
export function methods<P = Record<string, never>>(
  own: Partial<Record<Method, RouteHandler<P>>>,
): Record<Method | 'OPTIONS', RouteHandler<P>> {
  // Next makes HEAD of GET.
  const allow = Object.keys(own).flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
  const refuse = openRoute(async () => {
    throw new Problem('method_not_allowed', `only ${allow.join(', ')} here`, { allow })
  })
  const tell = async () => new Response(null, { status: 204, headers: { allow: allow.join(', ') } })
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: tell, ...own }
}
