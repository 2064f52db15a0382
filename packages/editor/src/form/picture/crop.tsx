import 'react-image-crop/dist/ReactCrop.css';
import { Button, Group, SegmentedControl, Stack, Text as Words } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { centerCrop, makeAspectCrop, type PercentCrop, ReactCrop } from 'react-image-crop';
import { useWords } from '../../i18n/words.ts';
import { drawPart, type Part } from './draw.ts';
import { PICTURE_LIMIT } from './shrink.ts';

const SHAPES = { whole: undefined, square: 1, wide: 16 / 9 } as const;
type Shape = keyof typeof SHAPES;

const isShape = (value: string): value is Shape => Object.hasOwn(SHAPES, value);
const TAKEN_AS_IT_IS = new Set(['image/jpeg', 'image/png']);
const WHOLE: PercentCrop = { unit: '%', x: 0, y: 0, width: 100, height: 100 };
const MEGABYTE = 1_000_000;

const number = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

function partOf(image: HTMLImageElement, crop: PercentCrop): Part {
  const { naturalWidth: width, naturalHeight: height } = image;
  return {
    x: Math.round((crop.x / 100) * width),
    y: Math.round((crop.y / 100) * height),
    width: Math.max(1, Math.round((crop.width / 100) * width)),
    height: Math.max(1, Math.round((crop.height / 100) * height)),
  };
}

function cropTo(image: HTMLImageElement, shape: Shape): PercentCrop {
  const aspect = SHAPES[shape];
  const { naturalWidth: width, naturalHeight: height } = image;
  if (aspect === undefined) return WHOLE;
  return centerCrop(makeAspectCrop({ unit: '%', width: 100 }, aspect, width, height), width, height);
}

/** An address of a file's bytes in this page, given back when it is not needed any more. */
function useFileUrl(file: File): string | undefined {
  const [url, setUrl] = useState<string | undefined>(undefined);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}

/**
 * A chosen picture before it is stored: what part of it, in which shape, and what becomes of its size. Zalo takes 1 MB; what
 * is more is made smaller here.
 */
export default function Crop(props: {
  file: File;
  busy: boolean;
  onTake(file: File): void;
  onUnreadable(): void;
  onLeave(): void;
}) {
  const { file } = props;
  const t = useWords('picture');
  const url = useFileUrl(file);
  const image = useRef<HTMLImageElement>(null);
  const [crop, setCrop] = useState<PercentCrop>(WHOLE);
  const [shape, setShape] = useState<Shape>('whole');
  const [size, setSize] = useState<{ width: number; height: number } | undefined>(undefined);
  const part = size === undefined || image.current === null ? undefined : partOf(image.current, crop);
  const take = async () => {
    const drawn = image.current;
    if (drawn === null || part === undefined) return;
    const whole = part.width === drawn.naturalWidth && part.height === drawn.naturalHeight;
    if (whole && file.size <= PICTURE_LIMIT && TAKEN_AS_IT_IS.has(file.type)) return props.onTake(file);
    const made = await drawPart(drawn, part, file.name);
    if (made === undefined) props.onUnreadable();
    else props.onTake(made);
  };
  return (
    <Stack gap={8} mt={6} role="group" aria-label={t('crop')}>
      <SegmentedControl
        size="xs"
        fullWidth
        value={shape}
        aria-label={t('shape')}
        data={Object.keys(SHAPES).map((value) => ({ value, label: t(`shapes.${value}`) }))}
        onChange={(value) => {
          if (!isShape(value) || image.current === null) return;
          setShape(value);
          setCrop(cropTo(image.current, value));
        }}
      />
      {url === undefined ? null : (
        <ReactCrop
          crop={crop}
          {...(SHAPES[shape] === undefined ? {} : { aspect: SHAPES[shape] })}
          onChange={(_pixels, percent) => setCrop(percent.width > 0 && percent.height > 0 ? percent : WHOLE)}
          ariaLabels={{
            cropArea: t('area'),
            nwDragHandle: t('corner'),
            nDragHandle: t('edge'),
            neDragHandle: t('corner'),
            eDragHandle: t('edge'),
            seDragHandle: t('corner'),
            sDragHandle: t('edge'),
            swDragHandle: t('corner'),
            wDragHandle: t('edge'),
          }}
        >
          <img
            ref={image}
            src={url}
            alt={t('chosen')}
            style={{ maxHeight: 260, display: 'block' }}
            onLoad={(event) => {
              const { naturalWidth: width, naturalHeight: height } = event.currentTarget;
              setSize({ width, height });
            }}
            onError={props.onUnreadable}
          />
        </ReactCrop>
      )}
      {part === undefined ? null : (
        <Words size="xs" c="dimmed" role="status">
          {t('size', {
            width: number.format(part.width),
            height: number.format(part.height),
            weight: number.format(file.size / MEGABYTE),
          })}{' '}
          {file.size > PICTURE_LIMIT ? t('shrinks') : ''}
        </Words>
      )}
      <Group gap={8}>
        <Button size="xs" onClick={() => void take()} loading={props.busy} disabled={part === undefined}>
          {t('take')}
        </Button>
        <Button size="xs" variant="default" onClick={props.onLeave}>
          {t('leave')}
        </Button>
      </Group>
    </Stack>
  );
}
