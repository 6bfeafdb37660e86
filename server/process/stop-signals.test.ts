import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { onStopSignals } from './stop-signals.ts'

function listening() {
  const signals = new EventEmitter()
  const received: string[] = []
  let time = 0
  const hear = onStopSignals(
    { stop: (reason) => received.push(reason), forceStop: () => received.push('insisted') },
    signals,
    () => time,
  )
  return {
    heard: received,
    hear,
    signalAt(ms: number, signal: string) {
      time = ms
      signals.emit(signal)
    },
  }
}

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'])('When %s comes twice at once, it is one', (signal) => {
  const { heard: received, signalAt } = listening()
  signalAt(0, signal)
  signalAt(0, signal)
  signalAt(999, signal)
  expect(received).toEqual([signal])
})

test('When another signal follows within a second, it is the same stop', () => {
  const { heard: received, signalAt } = listening()
  signalAt(0, 'SIGINT')
  signalAt(500, 'SIGTERM')
  expect(received).toEqual(['SIGINT'])
})

test('When a signal comes a second after the first, the stop is forced', () => {
  const { heard: received, signalAt } = listening()
  signalAt(0, 'SIGTERM')
  signalAt(1_000, 'SIGTERM')
  expect(received).toEqual(['SIGTERM', 'insisted'])
})

test('When npm ends while Greenroom stops, however late, the stop is not forced', () => {
  const { heard: received, hear, signalAt } = listening()
  signalAt(0, 'SIGTERM')
  signalAt(2_000, 'SIGUSR1')
  hear('parent gone')
  expect(received).toEqual(['SIGTERM'])
})

test('When npm has ended, Greenroom stops, and a signal afterwards forces it', () => {
  const { heard: received, hear, signalAt } = listening()
  hear('parent gone')
  signalAt(5_000, 'SIGTERM')
  expect(received).toEqual(['parent gone', 'insisted'])
})
