"""Common Thai given names, for where a title alone does not tell a name from a word."""

ENGLISH: tuple[str, ...] = tuple(
    """
    somchai somsak sompong somporn somkiat somjai somyot somboon sombat suchart suchat surachai surasak suphap supaporn suda sudarat sunee
    sunisa supan suthep suwit suwan sawat sakchai sakda saichon samran sangwan sanit sarawut sasithorn siriporn sirichai siwaporn somnuek
    anan anong anuchit anucha anchalee apichat apinya arthit arunee atchara amnuay amphon boonchai boonmee bunlert bualai chai-wat chaiwat
    chaiyaporn chalerm chaloem chanida chanpen charoen chatchai chutima decha duangjai ekachai ekkachai ekkarat jaturong jutamas jutha jintana jirapa jiraporn kamol kanya
    kanokwan kittisak kittipong kitti komsan krit kritsana kulthida lamai malee manee manop nattapong nattawut natthaphon narong naruemon
    nipaporn nipon niran nittaya nongnuch nopporn noppadol orathai pairoj panida panya pattama phairot phichai phonthip pimchanok piyawat piya
    pongsak pornchai pornthip prachai pranee prapai prasert prasit prateep preecha preeya pricha rattana ratree rungnapa rungroj sanan
    tanawat teerapong thanakorn thanaporn thawatchai thongchai udom thanawat thana ubon uthai vichai viroj vorawut wanchai wandee wanida wanna wanphen
    waraporn wassana wichai wilai wimon winai wirat wittaya worawut yupa yupin yuttana araya malai
    """.split()
)
THAI: tuple[str, ...] = tuple(
    """
    สมชาย สมศักดิ์ สมพงษ์ สมพร สมเกียรติ สมใจ สมยศ สมบูรณ์ สมบัติ สมหมาย สมหญิง สมปอง สมนึก สมคิด สมจิตร สุชาติ สุรชัย สุรศักดิ์ สุภาพร สุดา สุดารัตน์ สุนีย์ สุนิสา สุพรรณ
    สุเทพ สุวิทย์ สุวรรณา สุมาลี สุกัญญา สวัสดิ์ ศักดิ์ชัย ศักดิ์ดา สายชล สายฝน สำราญ สังวาลย์ สนิท ศราวุธ ศศิธร ศิริพร ศิริชัย ศิวพร อนันต์ อนงค์ อนุชิต อนุชา อัญชลี อภิชาติ อภิญญา
    อาทิตย์ อรุณี อัจฉรา อำนวย อำพร อุดม อุบล อุทัย อรทัย บุญชัย บุญมี บุญเลิศ บุญธรรม บุญส่ง บัวลัย ชัยวัฒน์ ชัยพร เฉลิม ชนิดา จันทร์เพ็ญ เจริญ ฉัตรชัย ชุติมา เดชา ดวงใจ เอกชัย จตุรงค์
    จินตนา จิราภรณ์ กมล กัญญา กนกวรรณ กิตติศักดิ์ กิตติพงษ์ กิตติ คมสันต์ กฤต กฤษณา กุลธิดา ละไม มาลี มานี มานพ มานะ ณัฐพงษ์ ณัฐวุฒิ ณัฐพล ณรงค์ นฤมล นิภาพร นิพนธ์ นิรันดร์ นิตยา
    นงนุช นพพร นพดล ไพโรจน์ พนิดา ปัญญา ปัทมา พิชัย พรทิพย์ พิมพ์ชนก ปิยวัฒน์ ปิยะ พงศักดิ์ พรชัย ปราณี ประไพ ประเสริฐ ประสิทธิ์ ประทีป ประยูร ปรีชา ปรียา รัตนา ราตรี รุ่งนภา
    รุ่งโรจน์ สนั่น ธนวัฒน์ ธีรพงษ์ ธนากร ธนพร ธวัชชัย ทองชัย ธงชัย ทองดี ทองใบ ทองคำ วิชัย วิโรจน์ วรวุฒิ วันชัย วันดี วนิดา วรรณา วันเพ็ญ วราภรณ์ วาสนา วิไล วิมล วินัย วิรัตน์ วิทยา
    ยุพา ยุพิน ยุทธนา อารยา มาลัย คำมี คำปัน แก้วตา เกษม เกรียงไกร เพ็ญศรี เสาวลักษณ์ แสงเดือน ไชยา
    """.split()
)
