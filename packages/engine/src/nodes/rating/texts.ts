/** Words of the rating step, vi and en. */
export const texts = {
  title: { vi: 'Đánh giá hài lòng', en: 'Satisfaction rating' },
  help: {
    vi: 'Hỏi người dân hài lòng đến đâu, từ 1 đến 5 sao, và ghi vào thống kê. Dùng sau khi xong việc.',
    en: 'Asks how satisfied the citizen is, 1 to 5 stars, and keeps it for the statistics. Use it when a matter is done.',
  },
  search: 'khảo sát hài lòng, chấm điểm, sao, góp ý, phản hồi, chất lượng phục vụ, survey, feedback, stars',
  text: { vi: 'Câu hỏi', en: 'Question' },
  about: { vi: 'Đánh giá về việc', en: 'What is rated' },
  aboutHelp: {
    vi: 'Tên việc trong thống kê, ví dụ: Cấp căn cước.',
    en: 'Its name in the statistics, such as: Identity card.',
  },
  comment: { vi: 'Hỏi lý do khi được 1 hoặc 2 sao', en: 'Ask why after one or two stars' },
  commentHelp: {
    vi: 'Để trống thì không hỏi. Người dân được bỏ qua câu này.',
    en: 'Left empty it is not asked. The citizen may skip it.',
  },
  thanks: { vi: 'Lời cảm ơn', en: 'Words of thanks' },
  thanksHelp: { vi: 'Để trống thì dùng lời có sẵn.', en: 'Leave empty for the ready-made words.' },
  freshVariable: { vi: 'Số sao', en: 'Stars' },
  variable: { vi: 'Ghi số sao vào', en: 'Keep the stars as' },
  retry: { vi: 'Lời nhắc khi chưa hiểu', en: 'Words when not understood' },
  tries: { vi: 'Số lần hỏi lại', en: 'Number of tries' },
  deadline: { vi: 'Chờ trả lời nhiều nhất', en: 'Wait for an answer at most' },
  deadlineHelp: {
    vi: 'Hết giờ mà chưa trả lời thì đi theo lối “Quá giờ”. Để trống thì chờ mãi.',
    en: 'Without an answer by then it goes on by “Too late”. Left empty it waits for ever.',
  },
  done: { vi: 'Đã đánh giá', en: 'Rated' },
  low: { vi: 'Được 1 hoặc 2 sao', en: 'One or two stars' },
  late: { vi: 'Quá giờ', en: 'Too late' },
  fallback: { vi: 'Không hiểu ý', en: 'Not understood' },
  error: { vi: 'Chưa ghi được', en: 'It could not be recorded' },
  line: { vi: 'Từ 1 đến 5 sao: {/about}', en: '1 to 5 stars: {/about}' },
} as const;

/** What citizens read. The place of a label is its number of stars, so that a number typed means the same. */
export const CITIZEN = {
  labels: [
    { vi: 'Rất không hài lòng', en: 'Very dissatisfied' },
    { vi: 'Không hài lòng', en: 'Dissatisfied' },
    { vi: 'Bình thường', en: 'Neither' },
    { vi: 'Hài lòng', en: 'Satisfied' },
    { vi: 'Rất hài lòng', en: 'Very satisfied' },
  ],
  retry: {
    vi: 'Anh/Chị vui lòng chọn một mức, hoặc nhắn số sao từ 1 đến 5.',
    en: 'Please choose one of these, or type a number of stars from 1 to 5.',
  },
  skip: { vi: 'Bỏ qua', en: 'Skip' },
  thanks: { vi: 'Cảm ơn anh/chị đã đánh giá.', en: 'Thank you for your rating.' },
  failed: {
    vi: 'Cảm ơn anh/chị. Hệ thống đang bận nên chưa ghi được đánh giá này.',
    en: 'Thank you. The system is busy, so this rating could not be recorded.',
  },
} as const;
