/** A procedure as offices write it down, to see what comes of a text. */
export const SAMPLE_TEXT = `ĐĂNG KÝ TẠM TRÚ

1. Trình tự thực hiện
Bước 1: Chuẩn bị hồ sơ.
Bước 2: Nộp tại Công an xã nơi tạm trú, trên Cổng Dịch vụ công quốc gia hoặc ứng dụng VNeID.
Bước 3: Nhận thông báo kết quả.

2. Thành phần hồ sơ
- Tờ khai thay đổi thông tin cư trú (mẫu CT01);
- Giấy tờ chứng minh chỗ ở hợp pháp, nếu cơ sở dữ liệu chưa có.

3. Thời hạn giải quyết: 3 ngày làm việc

4. Lệ phí
Nộp trực tiếp: 15.000 đồng
Nộp trực tuyến: 7.000 đồng

5. Cơ quan thực hiện: Công an xã nơi tạm trú

6. Căn cứ pháp lý
- Luật Cư trú 68/2020/QH14;
- Thông tư 75/2022/TT-BTC.
`;
