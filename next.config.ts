import type { NextConfig } from 'next'

/** Next's own scripts and styles are inline; everything else comes from our origin, live figures by its socket. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' ws: wss:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` checks the types; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // These keep connections or native parts, and must be the same module for pages and gateway.
  serverExternalPackages: [
    'pg',
    'bullmq',
    'ioredis',
    'pino',
    '@prisma/client',
    '@prisma/adapter-pg',
    'better-auth',
    '@zxcvbn-ts/core',
    '@zxcvbn-ts/language-common',
  ],
  turbopack: { root: process.cwd() },
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'Content-Security-Policy', value: CONTENT_SECURITY_POLICY },
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
      ],
    },
  ],
}

export default config
