import { expect, test } from 'vitest'
import { isUnsafeUrl } from './unsafe-host.ts'

test.each([
  'rtmp://live.example.com/app/key',
  'rtmps://live.example.com:443/app/key',
  'RTMP://8.8.8.8/app',
  'rtmp://[2606:4700::1111]/app',
  'rtmp://172.32.0.1/app',
])('When the address is %s, it is safe', (url) => {
  expect(isUnsafeUrl(url)).toBe(false)
})

test.each([
  'rtmp://127.0.0.1/app',
  'rtmp://2130706433/app',
  'rtmp://0x7f.1/app',
  'rtmps://localhost/app',
  'rtmp://LOCALHOST./app',
  'rtmp://tv.localhost/app',
  'rtmp://encoder.local/app',
  'rtmp://encoder/app',
  'rtmp://10.1.2.3/app',
  'rtmp://172.16.0.1/app',
  'rtmp://192.168.1.1:1935/app',
  'rtmp://169.254.169.254/latest',
  'rtmp://0.0.0.0/app',
  'rtmp://[::1]/app',
  'rtmp://[fd00::1]/app',
  'rtmp://[fe80::1]/app',
  'rtmp://[::ffff:127.0.0.1]/app',
  'rtmp://user:secret@127.0.0.1/app',
  'rtmp://%/app',
])('When the address is %s, it is unsafe', (url) => {
  expect(isUnsafeUrl(url)).toBe(true)
})
