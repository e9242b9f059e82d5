package org.folkmoot.web.texts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "联系电话13912345678",
                "电话 139-1234-5678，请拨打",
                "+86 139 1234 5678",
                "身份证 11010519491231002X",
                "11010519491231002x",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105 19491231 002X",
                "卡号 4111 1111 1111 1111",
                "6222021234567890128",
            })
    void finds_numbers_of_people(String text) {
        assertTrue(PersonalData.in(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "修缮 3 号院自行车棚，预算 480000 元",
                "2026 年 4 月 11 日至 2026 年 4 月 28 日",
                "京民发〔2026〕12345678901 号",
                "010-67891234",
                "110105194912310021",
                "4111111111111112",
                "V-7K2M9QXA 与 M-13912345",
            })
    void lets_other_numbers_pass(String text) {
        assertFalse(PersonalData.in(text));
    }
}
