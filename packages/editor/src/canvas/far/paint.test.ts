import { expect, test } from 'vitest';
import { nameLines } from './paint.ts';
import { type FarWire, paintWires } from './wires.ts';

const widthOf = (words: string) => words.length * 10;

test('a name is cut to the lines that a card has', () => {
  expect(nameLines('Hỏi tên', 100, 2, widthOf)).toEqual(['Hỏi tên']);
  expect(nameLines('Hỏi họ và tên', 70, 2, widthOf)).toEqual(['Hỏi họ', 'và tên']);
  expect(nameLines('Hỏi họ và tên của người dân', 70, 2, widthOf)).toEqual(['Hỏi họ', 'và tên…']);
  expect(nameLines('x'.repeat(20), 50, 2, widthOf)).toEqual(['xxxx…']);
});

test('wires run as curves from nearer by and straight from afar', () => {
  const drawn: string[] = [];
  const pen = {
    beginPath: () => drawn.push('begin'),
    moveTo: () => drawn.push('move'),
    lineTo: () => drawn.push('line'),
    bezierCurveTo: () => drawn.push('curve'),
    stroke: () => drawn.push('stroke'),
  };
  const wire: FarWire = { x1: 0, y1: 0, x2: 100, y2: 50 };
  paintWires(pen, [wire], 0.3);
  paintWires(pen, [wire], 0.05);
  expect(drawn).toEqual(['begin', 'move', 'curve', 'stroke', 'begin', 'move', 'line', 'stroke']);
});
