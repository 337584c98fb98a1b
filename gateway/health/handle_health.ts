import type { IncomingMessage, ServerResponse } from 'node:http'
import { checkReadiness } from '#server/health/check_readiness.ts'
import { renderMetrics } from '#server/health/render_metrics.ts'
import { getEnvironment } from '#server/platform/config/environment.ts'
import { answerJson, requireMethod } from '../answer.ts'
import { requireMetricsToken } from './require_metrics_token.ts'

/** `GET /healthz`: the process lives, whatever else is down. */
export async function handleHealthz(request: IncomingMessage, response: ServerResponse): Promise<void> {
  requireMethod(request.method, 'GET', 'HEAD')
  answerJson(response, 200, { status: 'ok' })
}

/** `GET /readyz`: 200 where events can be taken in and counted; else 503, saying what is down; and every queue. */
export async function handleReadyz(request: IncomingMessage, response: ServerResponse): Promise<void> {
  requireMethod(request.method, 'GET', 'HEAD')
  const { ready, checks, queues } = await checkReadiness()
  answerJson(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not_ready', checks, queues })
}

/** `GET /metrics`, for Prometheus. */
export async function handleMetrics(request: IncomingMessage, response: ServerResponse): Promise<void> {
  requireMethod(request.method, 'GET', 'HEAD')
  requireMetricsToken(request.headers.authorization, getEnvironment().HOLDFAST_METRICS_TOKEN)
  const { contentType, text } = await renderMetrics()
  response.writeHead(200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' })
  response.end(text)
}
