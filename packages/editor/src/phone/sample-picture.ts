/** A small picture to send in a try-out, drawn here: a street with a sky, marked as a sample. */
export function samplePicture(): Promise<File | null> {
  const canvas = document.createElement('canvas');
  canvas.width = 480;
  canvas.height = 320;
  const paint = canvas.getContext('2d');
  if (paint === null) return Promise.resolve(null);
  paint.fillStyle = '#cfe3fa';
  paint.fillRect(0, 0, 480, 200);
  paint.fillStyle = '#8b97a6';
  paint.fillRect(0, 200, 480, 120);
  paint.fillStyle = '#ffffff';
  for (let x = 20; x < 480; x += 90) paint.fillRect(x, 254, 50, 8);
  paint.fillStyle = '#f2c14e';
  paint.beginPath();
  paint.arc(390, 70, 34, 0, Math.PI * 2);
  paint.fill();
  paint.fillStyle = '#1b2430';
  paint.font = '600 24px "Be Vietnam Pro", sans-serif';
  paint.fillText('Ảnh mẫu', 24, 44);
  return new Promise((resolve) => {
    canvas.toBlob(
      (blob) => resolve(blob === null ? null : new File([blob], 'anh-mau.jpg', { type: 'image/jpeg' })),
      'image/jpeg',
      0.8,
    );
  });
}
